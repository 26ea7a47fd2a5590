package walt.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static walt.it.architecture.Code.module;

import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which code may know which: web knows ejb, ejb knows persistence, and never back. */
class ModulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"persistence", "ejb", "web", "cli", "lab"})
    void theClassesOfEachModuleAreThere(String name) {
        assertThat(Code.ALL.that(module(name))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "persistence, ejb",
        "persistence, web",
        "ejb, web",
        "persistence, cli",
        "ejb, cli",
        "web, cli",
        "persistence, lab",
        "ejb, lab",
        "web, lab",
        "cli, persistence",
        "cli, ejb",
        "cli, web",
        "cli, lab",
        "lab, persistence",
        "lab, ejb",
        "lab, web",
        "lab, cli"
    })
    void oneModuleDoesNotKnowTheOther(String one, String other) {
        noClasses()
                .that(module(one))
                .should()
                .dependOnClassesThat(module(other))
                .check(Code.ALL);
    }

    @Test
    void entitiesAreKnownInTheInventoryOnly() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("walt.reboot.inventory..")
                .andShould()
                .bePackagePrivate()
                .check(Code.SERVER);
        noClasses()
                .that()
                .resideOutsideOfPackage("walt.reboot.inventory..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(Code.SERVER);
    }

    @Test
    void eachTechnologyHasOneHome() {
        noClasses()
                .that()
                .resideOutsideOfPackage("walt.reboot.inventory..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(Code.SERVER);
        noClasses()
                .that(module("web").negate())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                .check(Code.SERVER);
        noClasses()
                .that()
                .resideOutsideOfPackages("walt.reboot.snmp..", "walt.reboot.poe..") // the families of switches
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snmp4j..")
                .check(Code.SERVER);
    }
}
