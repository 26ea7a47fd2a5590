package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.it.server.EventStream;
import walt.it.server.EventStream.Event;
import walt.it.server.WaltServer;
import walt.lab.Lab;

/** A reboot as it happens: its events, and its abort. */
class FollowingIT extends DeployedTest {
    private static final String LAB = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 4, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: "rpi-[1-4]", port: "sw-1/1.[1-4]"}
              - {name: hung-1, faults: [hung]}
            """;

    private Lab lab;

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, LAB);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    private static List<Event> rest(EventStream stream) {
        List<Event> events = new ArrayList<>();
        do {
            events.add(stream.next());
        } while (!events.getLast().name().equals("end"));
        return events;
    }

    private List<Event> all(String job, String last) {
        return rest(server.events(job, last));
    }

    @Test
    void eventsComeInOrderAndTheLastOneIsTheReport() {
        String job = server.start("{\"nodes\": \"rpi-[1-4]\", \"mode\": \"hard-only\"}");
        List<Event> events = all(job, "");
        assertThat(events).extracting(Event::id).isSorted();
        assertThat(events)
                .as("0 is for those with whom nothing has happened yet")
                .extracting(Event::id)
                .filteredOn(id -> id > 0)
                .doesNotHaveDuplicates();
        List<Event> nodes = events.subList(0, events.size() - 1);
        assertThat(nodes).extracting(Event::name).containsOnly("node");
        for (int i = 1; i <= 4; i++) {
            String name = "rpi-" + i;
            assertThat(nodes)
                    .filteredOn(event -> name.equals(event.text("name")))
                    .last()
                    .satisfies(event -> assertThat(event.text("state")).isEqualTo("rebooted"));
        }
        Event end = events.getLast();
        assertThat(end.data()).doesNotContainKey("nodes");
        assertThat(end.text("state")).isEqualTo("done");
        assertThat(end.text("id")).isEqualTo(job);
    }

    @Test
    void aClientThatWasAwayGoesOnWhereItWas() {
        String job = server.start("{\"nodes\": \"rpi-1\", \"mode\": \"hard-only\"}");
        EventStream first = server.events(job, "");
        long seen = first.next().id();
        List<Event> later = all(job, Long.toString(seen));
        assertThat(later).extracting(Event::id).allMatch(id -> id > seen);
        List<Event> firstAll = rest(first);
        assertThat(later.getLast()).isEqualTo(firstAll.getLast());
        long newest = firstAll.get(firstAll.size() - 2).id();
        assertThat(all(job, Long.toString(newest))).extracting(Event::name).containsExactly("end");
        assertThat(all(job, "")).extracting(event -> event.text("state")).containsExactly("rebooted", "done");
    }

    @Test
    void aPlaceThatMakesNoSenseIsRefused() {
        String job = server.start("{\"nodes\": \"rpi-1\"}");
        server.send("GET", "/reboots/" + job + "/events", null, Map.of("Last-Event-ID", "yesterday"))
                .isBadInput("Last-Event-ID", "id of an event");
        server.report(job);
    }

    @Test
    void aUserFollowsSoManyRebootsAtATime() {
        WaltServer alice = server.asUser("alice");
        String job = alice.start("{\"nodes\": \"hung-1\"}");
        List<EventStream> streams = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            streams.add(alice.events(job, ""));
        }
        Answer refused = alice.get("/reboots/" + job + "/events").isProblem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        EventStream another = server.events(job, "");
        server.delete("/reboots/" + job).is(202);
        streams.forEach(FollowingIT::rest);
        rest(another);
        assertThat(rest(alice.events(job, ""))).isNotEmpty();
    }

    @Test
    void whatHasNotBegunIsAborted() {
        String job = server.start("{\"nodes\": \"hung-1\"}");
        EventStream events = server.events(job, "");
        while (!events.next().text("phase").equals("soft-reboot: connecting")) {
            assertThat(events.hasNext()).isTrue();
        }
        assertThat(server.delete("/reboots/" + job).is(202).text("id")).isEqualTo(job);
        assertThat(rest(events).getLast().text("state")).isEqualTo("aborted");
        Answer report = server.get("/reboots/" + job);
        assertThat(report.text("nodes/0/state")).isEqualTo("aborted");
        assertThat(report.text("summary/0/text")).isEqualTo("hung-1: aborted.");
        assertThat(report.at("finished")).isNotNull();
    }

    @Test
    void aPowerCycleThatHasBegunIsCompleted() {
        String job = server.start("{\"nodes\": \"rpi-1,hung-1\"}");
        server.delete("/reboots/" + job).is(202);
        server.report(job);
        lab.sw("sw-1").faults("hold:cut"); // else the phase may be over before anybody looks
        String hard = server.start("{\"nodes\": \"rpi-2\", \"mode\": \"hard-only\"}");
        EventStream events = server.events(hard, "");
        while (!events.next().text("phase").equals("PoE-reboot: switching sw-1/1.2 off")) {
            assertThat(events.hasNext()).isTrue();
        }
        server.delete("/reboots/" + hard).is(202);
        lab.sw("sw-1").heal();
        rest(events);
        assertThat(server.get("/reboots/" + hard).text("nodes/0/state")).isEqualTo("rebooted");
        assertThat(lab.sw("sw-1").port("1.2").enabled()).isTrue();
        assertThat(Labs.asked(lab.sw("sw-1"), "1.2")).containsExactly("read", "off", "read", "on", "read");
    }

    @Test
    void abortingOneOfTwoRequestsLeavesTheOtherOne() {
        String first = server.start("{\"nodes\": \"rpi-3\", \"mode\": \"hard-only\"}");
        String second = server.start("{\"nodes\": \"rpi-3\", \"mode\": \"hard-only\"}");
        server.delete("/reboots/" + first).is(202);
        assertThat(server.report(second).text("nodes/0/state")).isEqualTo("rebooted");
        assertThat(Labs.asked(lab.sw("sw-1"), "1.3")).contains("off", "on");
    }

    @Test
    void anAbortOfWhatIsOverChangesNothing() {
        String job = server.start("{\"nodes\": \"rpi-4\"}");
        String before = server.report(job).text("finished");
        assertThat(server.delete("/reboots/" + job).is(202).text("finished")).isEqualTo(before);
        assertThat(server.get("/reboots/" + job).text("state")).isEqualTo("done");
    }
}
