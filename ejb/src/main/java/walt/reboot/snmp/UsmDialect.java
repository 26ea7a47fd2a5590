package walt.reboot.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.security.SecurityLevel;

/**
 * Version 3 with one agent, authenticated and encrypted (RFC 3414, {@code authPriv}).
 *
 * <p>A request is sent only after the agent has told its engine ID, in an exchange of its own. It is sent again within the same try
 * only when the agent's authenticated report says that it was out of the time window: then it was not carried out, so that this
 * holds for a SET too. After two tries in a row without an answer, of one request or of several, all that is known of the agent is
 * forgotten: it may be another one now, or reset.
 */
final class UsmDialect implements Dialect {
    private static final int TRIES_BEFORE_DOUBT = 2;
    private static final int MOST_REPORTS = 3;
    private static final int UNHEARD_IN_A_ROW = 2;
    private static final PDU NOTHING = new PDU(PDU.GET, List.of());

    private final SnmpAccess.Usm access;
    private final Supplier<UsmEngine> engines;

    // written by the one whose turn it is to ask the agent only
    private volatile UsmEngine engine;
    // whether the agent has ever answered an encrypted request: then the privacy password is right
    private volatile boolean understood;
    private volatile int unheard;
    // tries in a row that got no answer
    private volatile int silent;

    /** @param engines makes an engine that knows nothing */
    UsmDialect(SnmpAccess.Usm access, Supplier<UsmEngine> engines) {
        this.access = access;
        this.engines = engines;
        this.engine = engines.get();
    }

    SnmpAccess.Usm access() {
        return access;
    }

    @Override
    public Optional<PDU> exchange(Talk talk, PDU request, List<Duration> waits) throws InterruptedException {
        if (request.getType() == PDU.SET && isDeaf()) {
            return Optional.of(Reports.undecrypted()); // only a read can tell otherwise
        }
        for (int tries = 0; tries < waits.size(); tries++) {
            Optional<Heard> heard = attempt(talk, request, waits.get(tries));
            count(heard);
            if (heard.isPresent()) {
                understood |= heard.get().encrypted();
                return heard.map(Heard::pdu);
            }
            if (request.getType() != PDU.SET && foundDeaf(talk, waits.get(tries))) {
                return Optional.of(Reports.undecrypted());
            }
        }
        return !engine.unknown() && !understood && request.getType() != PDU.SET
                ? Optional.of(Reports.ignored())
                : Optional.empty();
    }

    private void count(Optional<Heard> heard) {
        silent = heard.isPresent() ? 0 : silent + 1;
    }

    /** One that may be another agent by now is asked anew who it is. */
    private UsmEngine current() {
        if (silent >= TRIES_BEFORE_DOUBT) {
            engine = engines.get();
            silent = 0;
        }
        return engine;
    }

    private Optional<Heard> attempt(Talk talk, PDU request, Duration wait) throws InterruptedException {
        UsmEngine agent = current();
        if (agent.unknown()) {
            talk.say(agent.dispatcher(), agent.anonymous(), UsmEngine.scoped(NOTHING), wait);
            if (agent.unknown()) {
                return Optional.empty();
            }
        }
        Optional<Heard> heard = say(talk, request, SecurityLevel.AUTH_PRIV, wait);
        for (int reports = 0;
                reports < MOST_REPORTS && heard.filter(Heard::outOfTime).isPresent();
                reports++) {
            heard = say(talk, request, SecurityLevel.AUTH_PRIV, wait);
        }
        return heard;
    }

    /**
     * Many agents drop what they can't decrypt. One that has never answered an encrypted request, and left two without an answer
     * but answers a question about nothing that is only authenticated, has other privacy settings.
     */
    private boolean isDeaf() {
        return !understood && unheard >= UNHEARD_IN_A_ROW;
    }

    /** After a read without an answer: finds out more. */
    private boolean foundDeaf(Talk talk, Duration wait) throws InterruptedException {
        if (understood || engine.unknown()) {
            return false;
        }
        Optional<Heard> heard = say(talk, NOTHING, SecurityLevel.AUTH_NOPRIV, wait);
        unheard = heard.filter(Heard::authentic).isPresent() ? unheard + 1 : 0;
        return isDeaf();
    }

    private Optional<Heard> say(Talk talk, PDU request, int level, Duration wait) throws InterruptedException {
        UsmEngine agent = engine;
        return talk.say(agent.dispatcher(), agent.target(level), UsmEngine.scoped(request), wait);
    }
}
