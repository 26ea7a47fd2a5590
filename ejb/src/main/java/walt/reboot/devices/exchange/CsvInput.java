package walt.reboot.devices.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportFaults;
import walt.reboot.inventory.settings.Setting;

/**
 * Reads an inventory in CSV (RFC 4180): a header line, then a line per device; an empty cell tells nothing. Semicolons and tabs,
 * which some spreadsheets write, separate as well as commas.
 */
final class CsvInput {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ImportFaults faults = new ImportFaults();
    private final EntryReader entries;
    private List<String> columns = List.of();

    private CsvInput(String server) {
        this.entries = new EntryReader(server, faults);
    }

    static ImportDocument read(String text, String server) {
        CsvInput reader = new CsvInput(server);
        reader.lines(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        return reader.entries.document();
    }

    private void lines(String text) {
        int next = 1;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : lines) {
                line(line);
                next = lineAfter(line);
            }
        } catch (CsvParseException malformed) {
            faults.add(next, "from here on it is not valid CSV: " + malformed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (columns.isEmpty() && faults.count() == 0) {
            faults.add(1, "The inventory must begin with a line that names its columns: name,type,mac,ip and others.");
        }
    }

    private static int lineAfter(CsvRecord line) {
        long breaks = line.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
        return (int) (line.getStartingLineNumber() + breaks + 1);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        if (header.indexOf(',') < 0 && header.indexOf(';') >= 0) {
            return ';';
        }
        return header.indexOf(',') < 0 && header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void line(CsvRecord line) {
        int number = (int) line.getStartingLineNumber();
        if (columns.isEmpty()) {
            columns = line.getFields();
            checkHeader(number);
        } else if (!entries.hasRoom(number)) {
            return;
        } else if (line.getFieldCount() > columns.size()) {
            faults.add(
                    number,
                    "there are " + line.getFieldCount() + " cells for " + columns.size()
                            + " columns: put a text with a separator in it in \"quotes\".");
        } else {
            entries.read(entry(line, number));
        }
    }

    private void checkHeader(int line) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                faults.add(line, "the column '" + column + "' is there twice.");
            } else if (!Schema.MEMBERS.contains(column) && !column.equals(Schema.LEFT_OUT)) {
                checkSetting(column, line);
            }
        }
        if (!seen.contains(Schema.NAME)) {
            faults.add(line, "the column 'name' is missing.");
        }
    }

    private void checkSetting(String column, int line) {
        try {
            Setting.of(column);
        } catch (BadInput unknown) {
            faults.add(
                    line,
                    "'" + column + "' is no column: use " + String.join(", ", Schema.MEMBERS)
                            + ", left-out, or the name of a setting.");
        }
    }

    private Entry entry(CsvRecord line, int number) {
        Entry entry = new Entry(number);
        for (int i = 0; i < line.getFieldCount(); i++) {
            if (!line.getField(i).isEmpty()) {
                tell(entry, columns.get(i), new Entry.Told(line.getField(i), number));
            }
        }
        return entry;
    }

    private static void tell(Entry entry, String column, Entry.Told told) {
        if (Schema.MEMBERS.contains(column)) {
            entry.members().put(column, told);
        } else if (column.equals(Schema.LEFT_OUT)) {
            for (String secret : told.text().strip().split("\\s+", -1)) {
                entry.leftOut().put(secret, told.line());
            }
        } else {
            entry.settings().put(column, told);
        }
    }
}
