package walt.reboot.devices.exchange;

import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Ends a document that nests deeper or holds more than an inventory does: whoever composes it would run out of stack or memory. */
final class ShallowParser implements Parser {
    private static final int DEEPEST = 20;

    /** Each takes some 300 bytes as a node of the tree. */
    private static final int MOST_VALUES = 1_000_000;

    private final Parser parser;
    private int depth;
    private int values;

    ShallowParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof NodeEvent && ++values > MOST_VALUES) {
            throw new ParserException(
                    "it holds more than " + MOST_VALUES + " names and values: import it in parts, or as CSV",
                    event.getStartMark());
        }
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            throw new ParserException("it is nested more than " + DEEPEST + " levels deep", event.getStartMark());
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }
}
