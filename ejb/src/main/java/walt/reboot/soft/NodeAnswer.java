package walt.reboot.soft;

import java.math.BigDecimal;
import java.time.Duration;
import walt.reboot.inventory.Printable;

/** What became of one request to a node. */
public sealed interface NodeAnswer {

    /**
     * The node accepted. For {@code REBOOT} this is all that is known: the procedure has not begun yet.
     *
     * @param text what followed {@code OK}, made printable; often empty
     */
    record Ok(String text) implements NodeAnswer {
        public Ok {
            text = Printable.of(text);
        }
    }

    /** Anything but {@link Ok}. */
    sealed interface Fault extends NodeAnswer {
        /** For the user, without the node's name: {@code connection refused}. */
        String reason();
    }

    /** The node answered {@code KO} and says why. */
    record Ko(String reason) implements Fault {
        public Ko {
            reason = reason.isBlank() ? "refused by the node without a reason" : Printable.of(reason);
        }
    }

    /**
     * The stream ended or was reset after the request was sent and before a line came: whether the node acts on the request
     * is unknown. Real nodes do so for about 2 % of the reboots that they carry out.
     */
    record Lost() implements Fault {
        @Override
        public String reason() {
            return "closed the connection without an answer";
        }
    }

    /** Nothing listens on the port, or the connection was reset before the request was sent; tried again in vain. */
    record Refused() implements Fault {
        @Override
        public String reason() {
            return "connection refused";
        }
    }

    /** No connection: the node's machine does not answer. The request was not sent. */
    record Unreachable(String reason) implements Fault {
        static Unreachable within(Duration limit) {
            return new Unreachable("no answer to the connection within " + seconds(limit));
        }
    }

    /** This server could not try: out of sockets, no route. Says nothing about the node. */
    record NotTried(String reason) implements Fault {
        static NotTried because(Exception problem) {
            return new NotTried("this server could not connect: " + Printable.of(String.valueOf(problem.getMessage())));
        }
    }

    /** The request was sent, and no whole line came in time. */
    record Silent(Duration limit) implements Fault {
        @Override
        public String reason() {
            return "no reply within " + seconds(limit);
        }
    }

    /** The first line is neither {@code OK} nor {@code KO}, or has no end: something else than a node service listens there. */
    record Improper() implements Fault {
        @Override
        public String reason() {
            return "did not respond properly";
        }
    }

    private static String seconds(Duration limit) {
        return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
