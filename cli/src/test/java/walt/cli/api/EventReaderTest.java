package walt.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void anEventHasAnIdANameAndData() throws IOException {
        assertThat(read("id: 7\nevent: node\ndata: {\"a\": 1}\n\n"))
                .containsExactly(new ServerSentEvent("7", "node", "{\"a\": 1}"));
    }

    @Test
    void dataOfSeveralLinesIsJoined() throws IOException {
        assertThat(read("data: one\ndata:two\ndata:\ndata:  four\n\n"))
                .containsExactly(new ServerSentEvent("", "message", "one\ntwo\n\n four"));
    }

    @Test
    void commentsAndUnknownFieldsAreIgnored() throws IOException {
        assertThat(read(": keep-alive\n\n:\nretry: 10\nnonsense\ndata: x\n: between\n\n: end\n\n"))
                .containsExactly(new ServerSentEvent("", "message", "x"));
    }

    @Test
    void allLineEndsOfTheStandardWork() throws IOException {
        assertThat(read("id: 1\r\ndata: a\r\n\r\nid: 2\rdata: b\r\rid: 3\ndata: c\n\n"))
                .extracting(ServerSentEvent::id)
                .containsExactly("1", "2", "3");
    }

    @Test
    void theIdStaysUntilThereIsANewOneButTheNameDoesNot() throws IOException {
        assertThat(read("id: 1\nevent: node\ndata: a\n\ndata: b\n\nevent: lost\n\ndata: c\n\n"))
                .containsExactly(
                        new ServerSentEvent("1", "node", "a"),
                        new ServerSentEvent("1", "message", "b"),
                        new ServerSentEvent("1", "message", "c"));
    }

    @Test
    void anUnfinishedEventAtTheEndIsDropped() throws IOException {
        assertThat(read("data: a\n\ndata: half"))
                .extracting(ServerSentEvent::data)
                .containsExactly("a");
        assertThat(read("data: a\n\ndata: whole line\n"))
                .extracting(ServerSentEvent::data)
                .containsExactly("a");
    }

    @Test
    void aByteOrderMarkIsIgnored() throws IOException {
        assertThat(read("\ufeffdata: x\n\n")).extracting(ServerSentEvent::data).containsExactly("x");
    }

    @Test
    void anIdWithANullCharacterIsIgnored() throws IOException {
        assertThat(read("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n"))
                .extracting(ServerSentEvent::id)
                .containsExactly("1", "1");
    }

    @Test
    void aStreamThatComesAByteAtATimeIsTheSame() throws IOException {
        String stream = ": hello\r\n\r\nid: 1\r\nevent: node\r\ndata: {\"reason\": \"é€😀\"}\r\ndata: 2\r\n\r\n";
        InputStream trickle = new OneByteAtATime(stream.getBytes(StandardCharsets.UTF_8));
        assertThat(read(trickle)).containsExactly(new ServerSentEvent("1", "node", "{\"reason\": \"é€😀\"}\n2"));
    }

    private static List<ServerSentEvent> read(String stream) throws IOException {
        return read(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ServerSentEvent> read(InputStream stream) throws IOException {
        List<ServerSentEvent> events = new ArrayList<>();
        try (EventReader reader = new EventReader(stream)) {
            for (Optional<ServerSentEvent> e = reader.next(); e.isPresent(); e = reader.next()) {
                events.add(e.get());
            }
        }
        return events;
    }

    private static final class OneByteAtATime extends ByteArrayInputStream {
        OneByteAtATime(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1));
        }
    }
}
