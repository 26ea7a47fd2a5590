package walt.lab.node;

import java.time.Duration;
import java.util.Random;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;

/** Decides what a node answers to a request, from its faults and its image. */
final class NodeAnswers {

    private static final Reply OK = Reply.line("OK");
    private static final int MEGABYTE = 1 << 20;
    private static final double PERCENT = 100;
    private static final double MILLIS = 1000;
    private static final int BYTE_VALUES = 256;

    private final boolean hook;
    private final double lostAcks;
    private final Random random;

    /**
     * @param hook whether the image has a reboot hook
     * @param lostAcks percentage of acknowledgements of REBOOT that get lost
     */
    NodeAnswers(boolean hook, double lostAcks, Random random) {
        this.hook = hook;
        this.lostAcks = lostAcks;
        this.random = random;
    }

    Reply to(String request, Faults faults) {
        if (faults.has(FaultKind.GARBAGE)) {
            return garbage(faults.text(FaultKind.GARBAGE).orElse(""));
        }
        Reply reply = switch (request) {
            case "PING" -> OK;
            case "REBOOT" -> reboot(faults);
            case "BLINK 0", "BLINK 1" -> blink(faults);
            default -> Reply.NO_LINE;
        };
        return reply.slowed(Duration.ofMillis((long) (faults.number(FaultKind.SLOW) * MILLIS)));
    }

    private Reply reboot(Faults faults) {
        if (faults.has(FaultKind.KO)) {
            return Reply.line("KO " + faults.text(FaultKind.KO).orElse(""));
        }
        if (faults.has(FaultKind.NO_REBOOT)) {
            return OK;
        }
        // A hook's announcement leaves in the same segment as the OK.
        Reply reply = (hook ? Reply.line("OK\nCalling /bin/walt-network-reboot") : OK).andReboot();
        if (faults.has(FaultKind.RESET)) {
            return reply.lost(Reply.Ending.RESET);
        }
        return faults.has(FaultKind.LOST_ACK) || random.nextDouble() * PERCENT < lostAcks
                ? reply.lost(Reply.Ending.CLOSED)
                : reply;
    }

    private static Reply blink(Faults faults) {
        return faults.has(FaultKind.NO_BLINK) ? Reply.line("KO /bin/blink unavailable or not executable on image") : OK;
    }

    private Reply garbage(String sort) {
        if (!sort.equals("binary")) {
            return Reply.line("O".repeat(MEGABYTE));
        }
        StringBuilder bytes = new StringBuilder(MEGABYTE);
        random.ints(MEGABYTE, 0, BYTE_VALUES).forEach(value -> bytes.append((char) value));
        return Reply.line(bytes.toString());
    }
}
