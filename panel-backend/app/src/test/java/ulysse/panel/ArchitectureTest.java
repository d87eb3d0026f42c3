package ulysse.panel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.NullMarked;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;

/** The rules of the house that a compiler cannot hold. */
@AnalyzeClasses(
        packages = "ulysse.panel",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoContracts.class})
class ArchitectureTest {

    private static final int LEAST_CLASSES = 200;

    /** The generated contracts share our root package, and are no room. */
    static class NoContracts implements com.tngtech.archunit.core.importer.ImportOption {

        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/v1/");
        }
    }

    /** Verbs without a tenant to ask about, each with its reason. */
    private static final Set<String> WITHOUT_ACCESS = Set.of(
            "ulysse.panel.session.ShowSession", // everybody may know who they are
            "ulysse.panel.sshkey.AddSshKey", // one's own keys, found by the actor's id
            "ulysse.panel.sshkey.RemoveSshKey",
            "ulysse.panel.sshkey.ListSshKeys",
            "ulysse.panel.audit.AuditLog", // writes what a verb has done already
            "ulysse.panel.login.Grants", // signs what AuthorizeEntry has allowed
            "ulysse.panel.operation.Operations", // opens what a verb of another room has allowed
            "ulysse.panel.vserver.Shares", // takes what OrderVserver has allowed
            "ulysse.panel.vserver.Wishes", // writes what the verbs beside it have allowed
            "ulysse.panel.site.ApplyCatalogue", // calls the other rooms' verbs, which ask
            "ulysse.panel.site.ApplyHosts",
            "ulysse.panel.site.ApplyTenants",
            "ulysse.panel.site.ApplyVlans");

    @ArchTest
    static void the_scan_should_not_be_empty(JavaClasses scanned) {
        assertThat(scanned).hasSizeGreaterThan(LEAST_CLASSES);
    }

    @ArchTest
    static final ArchRule ROOMS_SHOULD_NOT_TURN_IN_CIRCLES =
            slices().matching("ulysse.panel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PLATFORM_SHOULD_KNOW_NO_ROOM = noClasses()
            .that()
            .resideInAPackage("ulysse.panel.platform..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("ulysse.panel..").and(not(resideInAPackage("ulysse.panel.platform.."))));

    @ArchTest
    static final ArchRule TENANT_AND_ACCESS_SHOULD_BE_AT_THE_BOTTOM = noClasses()
            .that()
            .resideInAnyPackage("ulysse.panel.tenant..", "ulysse.panel.access..")
            .should()
            .dependOnClassesThat(resideInAPackage("ulysse.panel..")
                    .and(not(resideInAnyPackage(
                            "ulysse.panel.platform..", "ulysse.panel.tenant..", "ulysse.panel.access.."))));

    @ArchTest
    static final ArchRule ONLY_THE_ROOM_HOST_SHOULD_SPEAK_TO_HOSTS = noClasses()
            .that()
            .resideOutsideOfPackages("ulysse.panel.host..")
            .should()
            .dependOnClassesThat(resideInAPackage("ulysse.host.v1..")
                    .and(DescribedPredicate.describe(
                            "are no part of a grant",
                            (JavaClass type) -> !type.getName().contains("GrantClaims")
                                    && !type.getName().contains("SignedGrant"))));

    @ArchTest
    static final ArchRule ONLY_GRPC_SERVICES_SHOULD_EXTEND_THE_CONTRACT = classes()
            .that()
            .areAssignableTo(io.grpc.BindableService.class)
            .should()
            .haveSimpleNameEndingWith("GrpcService")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule VERBS_SHOULD_ASK_ACCESS = classes()
            .that(areVerbs())
            .should()
            .dependOnClassesThat(assignableTo(Access.class))
            .because("REST and SSH are two doors to the same verb, and only the verb is passed by both");

    /** Beans that act for somebody: a method takes the actor. */
    private static DescribedPredicate<JavaClass> areVerbs() {
        return DescribedPredicate.describe(
                "act for somebody",
                type -> type.isAnnotatedWith(ApplicationScoped.class)
                        && !WITHOUT_ACCESS.contains(type.getName())
                        && type.getMethods().stream().anyMatch(ArchitectureTest::takesAnActor));
    }

    private static boolean takesAnActor(JavaMethod method) {
        return !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE)
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }

    @ArchTest
    static final ArchRule RESOURCES_SHOULD_STAY_IN_THEIR_ROOM = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Resource");

    /** What the document leaves out, docs/authorisation.md would not be asked about; a scope goes by the class's path. */
    @ArchTest
    static final ArchRule ROUTES_SHOULD_BE_DESCRIBED_AND_BELOW_THE_API = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .doNotHaveFullyQualifiedName("ulysse.panel.session.LoginResource")
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "a path below /api/v1",
                    annotation -> annotation.getRawType().isEquivalentTo(Path.class)
                            && annotation.as(Path.class).value().startsWith("/api/v1/")))
            .andShould(haveNoHiddenRoute());

    private static ArchCondition<JavaClass> haveNoHiddenRoute() {
        return ArchCondition.from(DescribedPredicate.describe(
                "have no hidden route",
                (JavaClass type) -> type.getMethods().stream()
                        .noneMatch(method -> method.tryGetAnnotationOfType(Operation.class)
                                .filter(Operation::hidden)
                                .isPresent())));
    }

    @ArchTest
    static final ArchRule RESOURCES_SHOULD_NOT_TOUCH_ROWS = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(jakarta.persistence.EntityManager.class);

    @ArchTest
    static final ArchRule ENTITIES_SHOULD_STAY_IN_THEIR_ROOM =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule NOTHING_SHOULD_BE_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_SHOULD_BE_HANDED_IN = noClasses()
            .that()
            .resideOutsideOfPackage("ulysse.panel.platform..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule NOBODY_SHOULD_PRINT = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NOBODY_SHOULD_THROW_GENERIC_EXCEPTIONS = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static void every_room_should_be_null_marked_and_say_what_it_is(JavaClasses scanned) {
        assertThat(scanned.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    @ArchTest
    static final ArchRule NAMES_SHOULD_SAY_SOMETHING =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info|Processor)");
}
