package walt.reboot.snmp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;

/** Agents on a network in memory, and many who ask at once. */
abstract class AgentsInMemory {

    static final OID OBJECT = new OID("1.3.6.1.2.1.105.1.1.1.3.1.1");
    static final SnmpTarget SWITCH = target(1, SnmpVersion.V2C);
    static final int TRIES = SnmpConfig.defaults().readWaits().size();

    final AtomicLong nanos = new AtomicLong();
    final AgentLines lines = new AgentLines(nanos::get);
    final MibTable table = new MibTable().put(OBJECT.toString(), new Integer32(1));

    SnmpAgents agents(Wire wire) {
        return new SnmpAgents(wire, lines, SnmpConfig::defaults, nanos::get);
    }

    FakeWire answering() {
        return new FakeWire(request -> Optional.of(table.answer(request, false)));
    }

    static FakeWire silent() {
        return new FakeWire(request -> Optional.empty());
    }

    static PDU error(PDU request, int status) {
        PDU answer = new PDU(request);
        answer.setErrorStatus(status);
        answer.setErrorIndex(1);
        return answer;
    }

    static SnmpTarget target(int lastByte, SnmpVersion version) {
        return new SnmpTarget(new InetSocketAddress(loopback(lastByte), 161), version, "private");
    }

    static InetAddress loopback(int lastByte) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void awaitUsers(int count) {
        while (lines.users(SWITCH.address()) < count) {
            Thread.onSpinWait();
        }
    }

    interface Asking {
        SnmpAnswer ask() throws InterruptedException;
    }

    static List<CompletableFuture<SnmpAnswer>> start(int times, Asking asking) {
        List<CompletableFuture<SnmpAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            CompletableFuture<SnmpAnswer> answer = new CompletableFuture<>();
            answers.add(answer);
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(asking.ask());
                } catch (InterruptedException | RuntimeException failed) {
                    answer.completeExceptionally(failed);
                }
            });
        }
        return answers;
    }

    static List<SnmpAnswer> all(List<CompletableFuture<SnmpAnswer>> answers) throws Exception {
        List<SnmpAnswer> all = new ArrayList<>();
        for (CompletableFuture<SnmpAnswer> answer : answers) {
            all.add(answer.get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS));
        }
        return all;
    }
}
