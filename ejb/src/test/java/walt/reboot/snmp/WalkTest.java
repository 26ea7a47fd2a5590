package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

class WalkTest {
    private static final OID ROOT = new OID("1.3.6.1.2.1.105.1.1.1.3");
    private final MibTable table = new MibTable();
    private final AgentHabits habits = new AgentHabits(() -> 0);
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
        SnmpAnswer answer = walk(1).run(request ->
                Optional.of(response(new VariableBinding(new OID(ROOT + ".1.1"), new Integer32(1)))));
        assertThat(answer).isEqualTo(new SnmpAnswer.Wrong("a table that goes round in circles"));
    }

    @Test
    void aTableWithoutEndIsGivenUp() throws Exception {
        SnmpAnswer answer = walk(1).run(request ->
                Optional.of(response(new VariableBinding(new OID(ROOT).append(++requests), new Integer32(1)))));
        assertThat(answer).isEqualTo(new SnmpAnswer.Wrong("a table of more than 1000 rows"));
        assertThat(requests).isEqualTo(1001);
    }

    @Test
    void anEmptyAnswerIsNotAskedForAgainForEver() throws Exception {
        assertThat(walk(10).run(request -> Optional.of(response()))).isInstanceOf(SnmpAnswer.Wrong.class);
    }

    @Test
    void anAgentThatCannotTellManyRowsAtOnceIsAskedForFewerFromThenOn() throws Exception {
        fill(8);
        List<Integer> asked = new ArrayList<>();
        SnmpAnswer answer = walk(10).run(request -> {
            asked.add(request.getType() == PDU.GETBULK ? request.getMaxRepetitions() : 1);
            return asked.getLast() > 3 ? Optional.of(tooBig()) : Optional.of(table.answer(request, false));
        });
        assertThat(rows(answer)).hasSize(8);
        assertThat(asked).containsExactly(10, 5, 2, 2, 2, 2, 2);
        assertThat(habits.rows(10)).isEqualTo(2);
    }

    @Test
    void anAgentThatCannotDoBulksIsAskedRowByRow() throws Exception {
        fill(4);
        SnmpAnswer answer = walk(10).run(request ->
                Optional.of(request.getType() == PDU.GETBULK ? response() : table.answer(request, false)));
        assertThat(rows(answer)).hasSize(4);
    }

    @Test
    void silenceAndErrorsEndTheWalk() throws Exception {
        assertThat(walk(10).run(request -> Optional.empty())).isEqualTo(new SnmpAnswer.TimedOut());
        PDU error = response(new VariableBinding(ROOT, Null.instance));
        error.setErrorStatus(PDU.genErr);
        assertThat(walk(10).run(request -> Optional.of(error))).isEqualTo(new SnmpAnswer.Refused("genErr"));
    }

    private void fill(int rows) {
        for (int row = 1; row <= rows; row++) {
            table.put(ROOT + ".1." + row, new Integer32(1));
        }
        table.put("1.3.6.1.2.1.105.1.1.1.4.1.1", new Integer32(9));
    }

    private Walk walk(int bulk) {
        return new Walk(ROOT, 1000, bulk, habits);
    }

    private SnmpAnswer walk(int bulk, boolean v1) throws InterruptedException {
        return walk(bulk).run(request -> {
            requests++;
            return Optional.of(table.answer(request, v1));
        });
    }

    private static Map<OID, Variable> rows(SnmpAnswer answer) {
        assertThat(answer).isInstanceOf(SnmpAnswer.Values.class);
        return ((SnmpAnswer.Values) answer).values();
    }

    private static PDU tooBig() {
        PDU tooBig = response();
        tooBig.setErrorStatus(PDU.tooBig);
        return tooBig;
    }

    private static PDU response(VariableBinding... rows) {
        return new PDU(PDU.RESPONSE, List.of(rows));
    }
}
