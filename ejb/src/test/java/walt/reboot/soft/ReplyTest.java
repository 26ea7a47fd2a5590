package walt.reboot.soft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the client makes of replies, well-formed and not. */
@Timeout(60)
class ReplyTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    "OK",                     ""
                    "OK\\n",                  ""
                    "OK\\r\\n",               ""
                    "OK Calling x\\n",        "Calling x"
                    "OK\\nCalling /bin/x\\n", ""
                    """)
    void okIsAccepted(String reply, String text) throws Exception {
        try (ScriptedPeer node = ScriptedPeer.answering(reply.translateEscapes())) {
            assertThat(ask(node)).isEqualTo(new NodeAnswer.Ok(text));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    'KO\\n', 'refused by the node without a reason'
                    'KO /bin/x is not executable on image\\n', '/bin/x is not executable on image'
                    'KO red \\033[31m text\\n', 'red ?[31m text'
                    'OKAY\\n', 'did not respond properly'
                    'ok\\n', 'did not respond properly'
                    '\\nOK\\n', 'did not respond properly'
                    'TIMEOUT Closing on my side.\\n', 'did not respond properly'
                    'HTTP/1.1 400 Bad Request\\r\\n', 'did not respond properly'
                    """)
    void anythingElseHasAReason(String reply, String reason) throws Exception {
        try (ScriptedPeer node = ScriptedPeer.answering(reply.translateEscapes())) {
            assertThat(ask(node))
                    .isInstanceOfSatisfying(
                            NodeAnswer.Fault.class,
                            fault -> assertThat(fault.reason()).isEqualTo(reason));
        }
    }

    @Test
    void aLineOfAMegabyteIsNotRead() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.answering("OK " + "x".repeat(1_000_000) + "\n")) {
            assertThat(ask(node)).isEqualTo(new NodeAnswer.Improper());
        }
    }

    @Test
    void binaryIsImproper() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.doing(
                (request, socket) -> socket.getOutputStream().write(new byte[] {0, -1, -2, 10, 0, 79, 75, 10}))) {
            assertThat(ask(node)).isEqualTo(new NodeAnswer.Improper());
        }
    }

    @Test
    void aReplyInPiecesIsPutTogether() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.doing((request, socket) -> {
            socket.setTcpNoDelay(true);
            for (String piece : List.of("K", "O n", "o way", "\n")) {
                ScriptedPeer.send(socket, piece);
            }
        })) {
            assertThat(ask(node)).isEqualTo(new NodeAnswer.Ko("no way"));
        }
    }

    @Test
    void anEndOfStreamWithoutALineIsALoss() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.answering("")) {
            assertThat(ask(node)).isEqualTo(new NodeAnswer.Lost());
        }
    }

    @Test
    void aResetAfterTheRequestIsALoss() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.doing((request, socket) -> ScriptedPeer.reset(socket))) {
            assertThat(ask(node)).isEqualTo(new NodeAnswer.Lost());
        }
    }

    private static NodeAnswer ask(ScriptedPeer node) throws InterruptedException {
        return new NodeClient(NodeClientTest.config(node.port(), Duration.ofSeconds(30)))
                .request(node.address(), "REBOOT");
    }
}
