package walt.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The conventions of the code that a compiler does not check. */
class ConventionsTest {
    private static final String[] LOGIC = {
        "walt.reboot.engine..", "walt.reboot.soft..", "walt.reboot.poe..", "walt.reboot.vm..", "walt.reboot.sets.."
    };

    /**
     * The edges to real time: interfaces that tests replace, and two that wait for something outside of the process, in
     * bounded steps: for the end of another process, and for a database that is away.
     */
    private static final Set<String> EDGES = Set.of(
            "walt.reboot.poe.SteadyTime",
            "walt.reboot.soft.Pace",
            "walt.reboot.vm.VmProcess",
            "walt.reboot.engine.Journal");

    private static final Set<String> BAD_NAMES = Set.of("impl", "util", "utils", "common", "manager", "helper");

    @Test
    void theServerWritesToTheSystemLoggerOnly() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(Code.SERVER);
        noClasses().should(USE_JAVA_UTIL_LOGGING).check(Code.SERVER);
    }

    @Test
    void logicDoesNotAskForTheTimeItself() {
        noClasses()
                .that()
                .resideInAnyPackage(LOGIC)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(Code.SERVER);
    }

    @Test
    void logicDoesNotSleep() {
        noClasses()
                .that()
                .resideInAnyPackage(LOGIC)
                .and(DescribedPredicate.describe("are no edges to real time", each -> !isEdge(each)))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("a sleep", ConventionsTest::isSleep))
                .check(Code.SERVER);
    }

    private static boolean isEdge(JavaClass each) {
        return EDGES.stream()
                .anyMatch(edge -> each.getName().equals(edge) || each.getName().startsWith(edge + "$"));
    }

    private static boolean isSleep(JavaAccess<?> access) {
        return access.getTarget().getName().equals("sleep")
                && (access.getTargetOwner().isEquivalentTo(Thread.class)
                        || access.getTargetOwner().isEquivalentTo(TimeUnit.class));
    }

    @Test
    void nothingMutableIsStatic() {
        noFields()
                .that()
                .areStatic()
                .and(DescribedPredicate.describe(
                        "are in the source", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .notBeFinal()
                .check(Code.SERVER);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(JavaClass.Predicates.assignableTo(Collection.class)
                        .or(JavaClass.Predicates.assignableTo(Map.class))
                        .and(DescribedPredicate.describe("are classes", each -> !each.isInterface())))
                .orShould()
                .haveRawType(JavaClass.Predicates.resideInAPackage("java.util.concurrent.atomic"))
                .check(Code.SERVER);
    }

    @Test
    void allPackagesAreNullMarked() {
        List<String> unmarked = packages()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void packagesAreNamedAfterWhatTheyAreAbout() {
        assertThat(packages().map(JavaPackage::getRelativeName).toList())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(BAD_NAMES);
    }

    private static Stream<JavaPackage> packages() {
        return Code.ALL.stream().map(JavaClass::getPackage).distinct();
    }

    @Test
    void eachStrategyHasAPackageOfItsOwn() {
        List<JavaClass> strategies = Code.SERVER.stream()
                .filter(each -> !each.isInterface() && each.isAssignableTo("walt.reboot.engine.RebootStrategy"))
                .toList();
        assertThat(strategies).hasSizeGreaterThanOrEqualTo(2);
        assertThat(strategies.stream().map(JavaClass::getPackageName)).doesNotHaveDuplicates();
        for (JavaClass strategy : strategies) {
            Set<String> others = strategies.stream()
                    .map(JavaClass::getPackageName)
                    .filter(name -> !name.equals(strategy.getPackageName()))
                    .collect(Collectors.toSet());
            noClasses()
                    .that()
                    .resideInAPackage(strategy.getPackageName())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .check(Code.SERVER);
        }
    }
}
