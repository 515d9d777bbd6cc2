package thumbprint.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The console text of a boot with many deck entries, cut at {@code tp entry} and {@code tp end}.
 *
 * @param preamble what was said before the first entry
 * @param entries in order, the last one perhaps without its end
 * @param finished whether the firmware said goodbye
 */
record EntryTranscripts(String preamble, List<Section> entries, boolean finished) {
  /** As a boot with one entry alone would have said it. */
  record Section(String text, boolean ended) {
    Transcript transcript() {
      return TranscriptReader.read(ended ? text + "tp bye\n" : text);
    }
  }

  static EntryTranscripts of(String console) {
    List<Section> entries = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    StringBuilder open = null;
    boolean finished = false;
    for (String line : console.lines().toList()) {
      String event = TranscriptLine.parse(line).map(TranscriptLine::event).orElse("");
      if (event.equals("entry")) {
        open = new StringBuilder();
      }
      (open == null ? before : open).append(line).append('\n');
      if (event.equals("end") && open != null) {
        entries.add(new Section(open.toString(), true));
        open = null;
      }
      finished |= event.equals("bye");
    }
    Optional.ofNullable(open).ifPresent(o -> entries.add(new Section(o.toString(), false)));
    return new EntryTranscripts(before.toString(), List.copyOf(entries), finished);
  }
}
