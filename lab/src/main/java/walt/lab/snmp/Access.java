package walt.lab.snmp;

import org.jspecify.annotations.Nullable;
import org.snmp4j.agent.mo.snmp.CoexistenceInfo;
import org.snmp4j.agent.mo.snmp.CoexistenceInfoProvider;
import org.snmp4j.agent.security.VACM;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import walt.lab.file.AgentSpec;

/** Who may do what by which community: one reads, the other reads and writes, all others are unknown. */
final class Access implements VACM, CoexistenceInfoProvider {

    static final OctetString ENGINE = new OctetString("walt-lab");

    /** Longest message that the agent sends, in bytes: it fits into an Ethernet frame. */
    private static final int MAX_MESSAGE = 1472;

    private static final OctetString NO_CONTEXT = new OctetString("");
    private static final OctetString ALL = new OctetString("all");
    private static final OctetString NOTHING = new OctetString("nothing");

    private final OctetString read;
    private final OctetString write;

    Access(AgentSpec spec) {
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
        CoexistenceInfo info = new CoexistenceInfo(community, ENGINE, NO_CONTEXT);
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
        boolean allowed = type == VIEW_WRITE ? mayWrite(name) : knows(name);
        return allowed ? ALL : NOTHING;
    }
}
