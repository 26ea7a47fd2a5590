package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

class WalkTest {
    private static final OID ROOT = new OID("1.3.6.1.2.1.105.1.1.1.3");
    private final MibTable table = new MibTable();
    private int requests;

    @Test
    void allRowsBelowTheRootAreReadInSmallBulks() throws Exception {
        fill(25);
        assertThat(walk(10, false))
                .isInstanceOfSatisfying(
                        SnmpAnswer.Values.class,
                        values -> assertThat(values.values()).hasSize(25));
        assertThat(requests).isEqualTo(3);
    }

    @Test
    void versionOneIsWalkedRowByRow() throws Exception {
        fill(5);
        assertThat(walk(1, true))
                .isInstanceOfSatisfying(
                        SnmpAnswer.Values.class,
                        values -> assertThat(values.values()).hasSize(5));
        assertThat(requests).isEqualTo(6);
    }

    @Test
    void theEndOfEverythingEndsTheWalk() throws Exception {
        table.put(ROOT + ".1.1", new Integer32(1));
        assertThat(walk(1, true)).isInstanceOf(SnmpAnswer.Values.class);
        assertThat(walk(10, false)).isInstanceOf(SnmpAnswer.Values.class);
    }

    @Test
    void anAbsentTableHasNoRows() throws Exception {
        table.put("1.3.6.1.9.1", new Integer32(1));
        assertThat(walk(10, false))
                .isInstanceOfSatisfying(
                        SnmpAnswer.Values.class,
                        values -> assertThat(values.values()).isEmpty());
    }

    @Test
    void anAgentThatGoesRoundInCirclesIsStopped() throws Exception {
        SnmpAnswer answer = new Walk(ROOT, 1000, 1)
                .run(request -> Optional.of(response(new VariableBinding(new OID(ROOT + ".1.1"), new Integer32(1)))));
        assertThat(answer).isEqualTo(new SnmpAnswer.Wrong("a table that goes round in circles"));
    }

    @Test
    void aTableWithoutEndIsGivenUp() throws Exception {
        SnmpAnswer answer = new Walk(ROOT, 1000, 1)
                .run(request ->
                        Optional.of(response(new VariableBinding(new OID(ROOT).append(++requests), new Integer32(1)))));
        assertThat(answer).isEqualTo(new SnmpAnswer.Wrong("a table of more than 1000 rows"));
        assertThat(requests).isEqualTo(1001);
    }

    @Test
    void anEmptyAnswerIsNotAskedForAgainForEver() throws Exception {
        assertThat(new Walk(ROOT, 1000, 10).run(request -> Optional.of(response())))
                .isInstanceOf(SnmpAnswer.Wrong.class);
    }

    @Test
    void anAgentThatCannotDoBulksIsAskedRowByRow() throws Exception {
        fill(4);
        SnmpAnswer answer = new Walk(ROOT, 1000, 10).run(request -> {
            if (request.getType() == PDU.GETBULK) {
                PDU tooBig = response();
                tooBig.setErrorStatus(PDU.tooBig);
                return Optional.of(tooBig);
            }
            return Optional.of(table.answer(request, false));
        });
        assertThat(answer)
                .isInstanceOfSatisfying(
                        SnmpAnswer.Values.class,
                        values -> assertThat(values.values()).hasSize(4));
    }

    @Test
    void silenceAndErrorsEndTheWalk() throws Exception {
        assertThat(new Walk(ROOT, 1000, 10).run(request -> Optional.empty())).isEqualTo(new SnmpAnswer.TimedOut());
        PDU error = response(new VariableBinding(ROOT, Null.instance));
        error.setErrorStatus(PDU.genErr);
        assertThat(new Walk(ROOT, 1000, 10).run(request -> Optional.of(error)))
                .isEqualTo(new SnmpAnswer.Refused("genErr"));
    }

    private void fill(int rows) {
        for (int row = 1; row <= rows; row++) {
            table.put(ROOT + ".1." + row, new Integer32(1));
        }
        table.put("1.3.6.1.2.1.105.1.1.1.4.1.1", new Integer32(9));
    }

    private SnmpAnswer walk(int bulk, boolean v1) throws InterruptedException {
        return new Walk(ROOT, 1000, bulk).run(request -> {
            requests++;
            return Optional.of(table.answer(request, v1));
        });
    }

    private static PDU response(VariableBinding... rows) {
        return new PDU(PDU.RESPONSE, List.of(rows));
    }
}
