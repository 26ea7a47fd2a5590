package walt.reboot.inventory.records;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.PoeRow;

/** A row of {@code power_intent}. */
@Entity(name = "PowerIntent")
@Table(name = "power_intent")
class PowerIntentEntity {
    @Id
    UUID id;

    @Column(name = "switch_id")
    UUID switchId;

    @Column(name = "poe_group")
    int poeGroup;

    @Column(name = "poe_port")
    int poePort;

    @Column(name = "agent_ip")
    @Nullable
    String agentIp;

    @Column(name = "agent_port")
    @Nullable
    Integer agentPort;

    @Column(name = "port_mode")
    @Nullable
    Integer portMode;

    @Column(name = "node_name")
    String nodeName;

    @Column(name = "job_id")
    @Convert(converter = OptionalUuid.class)
    @Nullable
    UUID jobId;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase")
    PowerPhase phase;

    @Column(name = "since")
    Instant since;

    @Nullable
    String problem;

    @Column(name = "holder")
    String holder;

    protected PowerIntentEntity() {}

    PowerIntent intent() {
        return new PowerIntent(
                id,
                switchId,
                new PoeRow(poeGroup, poePort),
                cutAt(),
                portMode,
                nodeName,
                jobId,
                phase,
                since,
                problem,
                holder);
    }

    private @Nullable InetSocketAddress cutAt() {
        return agentIp == null || agentPort == null
                ? null
                : new InetSocketAddress(new IpAddress(agentIp).address(), agentPort);
    }

    void cutAt(@Nullable InetSocketAddress agent) {
        agentIp = agent == null ? null : agent.getAddress().getHostAddress();
        agentPort = agent == null ? null : agent.getPort();
    }
}
