package ulysse.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The directions between the rooms. */
class RoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ulysse.host");

    @Test
    void the_scan_should_find_the_rooms() {
        assertThat(CLASSES.size()).isGreaterThan(80);
    }

    @Test
    void rooms_should_be_free_of_cycles() {
        slices().matching("ulysse.host.(instance|incus|network|shell|kernel|image|platform|command)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void only_the_kernel_room_should_know_jna() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ulysse.host.kernel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.jna..")
                .check(CLASSES);
    }

    @Test
    void only_the_incus_room_should_speak_http_and_json() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ulysse.host.incus")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..")
                .check(CLASSES);
    }

    @Test
    void only_grpc_services_should_extend_the_generated_ones() {
        classes()
                .that()
                .areAssignableTo(io.grpc.BindableService.class)
                .and()
                .resideOutsideOfPackage("ulysse.host.v1")
                .should()
                .haveSimpleNameEndingWith("GrpcService")
                .check(CLASSES);
    }

    @Test
    void the_platform_should_use_no_room() {
        noClasses()
                .that()
                .resideInAPackage("ulysse.host.platform")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "ulysse.host.instance",
                        "ulysse.host.incus",
                        "ulysse.host.network",
                        "ulysse.host.shell",
                        "ulysse.host.kernel",
                        "ulysse.host.image",
                        "ulysse.host.command")
                .check(CLASSES);
    }

    @Test
    void nobody_should_write_to_standard_output() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
