package walt.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.BuiltEar;
import walt.it.server.LabAddresses;
import walt.it.server.ServerThreads;
import walt.it.server.WaltServer;
import walt.lab.Lab;
import walt.lab.file.LabFile;

/** The application is deployed, used, undeployed and deployed again: it leaves nothing behind, and forgets nothing. */
@ExtendWith(ArquillianExtension.class)
class RedeploymentIT {
    private static final String APP = "walt";
    private static final String LAB = """
            switches: [{name: sw-1, ports: 2, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}]
            nodes: [{name: "rpi-[1-2]", port: "sw-1/1.[1-2]"}]
            """;

    private final WaltServer server = new WaltServer();
    private final ServerThreads threads = new ServerThreads(server);

    @Deployment(name = APP, managed = false, testable = false)
    static EnterpriseArchive ear() {
        return BuiltEar.plain();
    }

    @Test
    void afterEachUndeploymentNoThreadIsLeftAndTheNextDeploymentWorks(@ArquillianResource Deployer deployer)
            throws Exception {
        server.deleteData();
        try (Lab lab = Lab.start(LabFile.parse(LAB, LabAddresses.own()))) {
            deployer.deploy(APP);
            server.load(lab.inventory());
            String first = use(deployer);
            deployer.deploy(APP);
            String token = server.token();
            String second = use(deployer);
            deployer.deploy(APP);
            assertThat(server.token()).isEqualTo(token);
            assertThat(server.get("/reboots").each("reboots", "id")).containsExactly(second, first);
            deployer.undeploy(APP);
        }
    }

    private String use(Deployer deployer) {
        String job = server.reboot("{\"nodes\": \"all-nodes\", \"mode\": \"hard-only\"}")
                .is(200)
                .text("id");
        assertThat(server.get("/reboots/" + job).at("counts/rebooted")).isEqualTo(2);
        assertThat(threads.ofApplication()).isNotEmpty();
        deployer.undeploy(APP);
        assertThat(threads.ofApplication()).isEmpty();
        return job;
    }
}
