package ulysse.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "ulysse.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule rooms_should_not_need_each_other_in_circles =
            slices().matching("ulysse.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule mina_should_stay_at_the_door = noClasses()
            .that()
            .resideInAnyPackage(
                    "ulysse.gateway.command..",
                    "ulysse.gateway.panel..",
                    "ulysse.gateway.host..",
                    "ulysse.gateway.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.sshd..");

    @ArchTest
    static final ArchRule grpc_should_stay_in_its_adapters = noClasses()
            .that()
            .resideInAnyPackage(
                    "ulysse.gateway.command..",
                    "ulysse.gateway.login..",
                    "ulysse.gateway.session..",
                    "ulysse.gateway.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "ulysse.panel.login.v1..");

    @ArchTest
    static final ArchRule the_platform_should_know_no_room = noClasses()
            .that()
            .resideInAPackage("..platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ulysse.gateway.command..",
                    "ulysse.gateway.login..",
                    "ulysse.gateway.panel..",
                    "ulysse.gateway.host..",
                    "ulysse.gateway.session..",
                    "ulysse.gateway.shell..");

    @ArchTest
    static final ArchRule fields_should_be_set_by_constructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothing_should_print = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule every_room_should_say_what_lives_there =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static void the_scan_should_not_be_empty(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(50);
    }
}
