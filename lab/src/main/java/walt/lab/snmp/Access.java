package walt.lab.snmp;

import org.jspecify.annotations.Nullable;
import org.snmp4j.agent.mo.snmp.CoexistenceInfo;
import org.snmp4j.agent.mo.snmp.CoexistenceInfoProvider;
import org.snmp4j.agent.security.VACM;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import walt.lab.file.AgentSpec;

/**
 * Who may do what: one community reads, the other reads and writes, and so does the user of SNMPv3 when nobody can read or change
 * the messages under way; all others are unknown.
 */
final class Access implements VACM, CoexistenceInfoProvider {

    /** Longest message that the agent sends, in bytes: it fits into an Ethernet frame. */
    private static final int MAX_MESSAGE = 1472;

    private static final OctetString NO_CONTEXT = new OctetString("");
    private static final OctetString ALL = new OctetString("all");
    private static final OctetString NOTHING = new OctetString("nothing");

    private final OctetString engine;
    private final OctetString read;
    private final OctetString write;
    private final OctetString user;

    Access(AgentSpec spec, OctetString engine) {
        this.engine = engine;
        this.user = new OctetString(spec.user().name());
        this.read = new OctetString(spec.readCommunity());
        this.write = new OctetString(spec.writeCommunity());
    }

    boolean knows(OctetString community) {
        return community.equals(read) || community.equals(write);
    }

    boolean mayWrite(OctetString community) {
        return community.equals(write);
    }

    @Override
    public CoexistenceInfo[] getCoexistenceInfo(OctetString community) {
        CoexistenceInfo info = new CoexistenceInfo(community, engine, NO_CONTEXT);
        info.setMaxMessageSize(MAX_MESSAGE);
        return knows(community) ? new CoexistenceInfo[] {info} : new CoexistenceInfo[0];
    }

    @Override
    public @Nullable OctetString getCommunity(OctetString name, OctetString engine, OctetString context) {
        return knows(name) ? name : null;
    }

    @Override
    public boolean passesFilter(Address address, CoexistenceInfo info) {
        return true;
    }

    @Override
    public int isAccessAllowed(OctetString context, OctetString name, int model, int level, int type, OID oid) {
        return isAccessAllowed(getViewName(context, name, model, level, type), oid);
    }

    @Override
    public int isAccessAllowed(OctetString viewName, OID oid) {
        return viewName.equals(ALL) ? VACM_OK : VACM_NOT_IN_VIEW;
    }

    @Override
    public OctetString getViewName(OctetString context, OctetString name, int model, int level, int type) {
        if (model == SecurityModel.SECURITY_MODEL_USM) {
            return name.equals(user) && level == SecurityLevel.AUTH_PRIV ? ALL : NOTHING;
        }
        boolean allowed = type == VIEW_WRITE ? mayWrite(name) : knows(name);
        return allowed ? ALL : NOTHING;
    }
}
