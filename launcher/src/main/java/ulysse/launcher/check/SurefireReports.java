package ulysse.launcher.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What Surefire has written about the tests that ran since a moment. */
final class SurefireReports {
    private static final String FOLDER = "surefire-reports";

    private final Path reactor;
    private final Instant since;

    SurefireReports(Path reactor, Instant since) {
        this.reactor = reactor;
        this.since = since;
    }

    /** Adds up the reports of the modules that are wanted, each given as a path from the reactor's root. */
    Tally of(Predicate<String> module) throws IOException {
        Tally tally = Tally.NONE;
        for (Path report : reports()) {
            Path folder = reactor.relativize(report.resolve("../../..").normalize());
            if (module.test(folder.toString())) {
                tally = tally.plus(read(report));
            }
        }
        return tally;
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.find(
                reactor,
                6,
                (path, about) -> path.getFileName().toString().matches("TEST-.*\\.xml")
                        && path.resolveSibling("").endsWith(FOLDER)
                        && !about.lastModifiedTime().toInstant().isBefore(since))) {
            return files.toList();
        }
    }

    private static Tally read(Path report) throws IOException {
        try {
            XMLStreamReader xml =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(Files.newInputStream(report));
            xml.nextTag();
            int bad = number(xml, "failures") + number(xml, "errors") + number(xml, "skipped");
            return new Tally(number(xml, "tests") - bad, bad);
        } catch (XMLStreamException e) {
            throw new IOException("cannot read " + report, e);
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
