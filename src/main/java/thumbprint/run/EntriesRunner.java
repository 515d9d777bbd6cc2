package thumbprint.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.build.Image;
import thumbprint.catalog.Machine;
import thumbprint.evidence.Boot;
import thumbprint.evidence.BootStore;
import thumbprint.evidence.Outcome;
import thumbprint.module.Deck;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;

/**
 * Plays many deck entries in as few boots as will do. An entry that ends its boot (by a fault, a
 * hang, memory that ran out) is played again in a boot of its own, so that it alone is blamed, and
 * those behind it in another: no entry hides one. Values are wanted here, so counts are not joined.
 */
public final class EntriesRunner {
  /** For the start of the firmware. */
  private static final long BOOT_INSTRUCTIONS = 50_000_000;

  private final TrialRunner trials;
  private final BootStore store;

  public EntriesRunner(TrialRunner trials, BootStore store) {
    this.trials = trials;
    this.store = store;
  }

  /**
   * An entry to play.
   *
   * @param budgetInstructions that it may use, the printing of its results included
   */
  public record Question(Deck.Entry entry, long budgetInstructions) {}

  /**
   * What an entry came to.
   *
   * @param boot id of the boot that says so
   * @param inCompany how it ended behind other entries, where it ended otherwise alone; empty most
   *     of the time
   */
  public record Answer(
      Outcome outcome, Observation observation, String boot, Optional<Outcome> inCompany) {}

  /** An answer for each question, in order. */
  public List<Answer> play(Image image, Machine machine, List<Question> questions) {
    List<Answer> answers = new ArrayList<>();
    while (answers.size() < questions.size()) {
      List<Question> open = questions.subList(answers.size(), questions.size());
      Boot boot = boot(image, machine, open);
      List<Boot.Entry> entries = boot.entries();
      entries.stream().filter(Boot.Entry::told).forEach(e -> answers.add(answer(boot, e)));
      if (answers.size() < questions.size()) {
        answers.add(alone(image, machine, questions.get(answers.size()), boot, open.size()));
      }
    }
    return answers;
  }

  private static Answer answer(Boot boot, Boot.Entry entry) {
    return new Answer(entry.ended(), entry.observation(), boot.id(), Optional.empty());
  }

  /** The entry that ended a boot, once more in one of its own. */
  private Answer alone(Image image, Machine machine, Question question, Boot broken, int entries) {
    Boot boot = entries == 1 ? broken : boot(image, machine, List.of(question));
    Boot.Entry entry = boot.last().orElseThrow();
    Outcome company = broken.last().orElseThrow().ended();
    boolean same = company.getClass() == entry.ended().getClass();
    return new Answer(
        entry.ended(),
        entry.observation(),
        boot.id(),
        same ? Optional.empty() : Optional.of(company));
  }

  private Boot boot(Image image, Machine machine, List<Question> questions) {
    long budget =
        BOOT_INSTRUCTIONS + questions.stream().mapToLong(Question::budgetInstructions).sum();
    Deck deck = new Deck(0, questions.stream().map(Question::entry).toList());
    TrialRunner.Request request =
        new TrialRunner.Request(image, machine, deck.bytes(), budget, new FlatScript(List.of()));
    return store
        .find(trials.key(request).id())
        .orElseGet(() -> trials.boot(request, boot -> taken(request, boot, deck)));
  }

  private Boot taken(TrialRunner.Request request, Emulator.Boot boot, Deck deck) {
    List<Boot.Entry> entries = new BootEntries(request, boot).of(deck);
    Boot result =
        new Boot(
            trials.key(request).id(),
            trials.key(request),
            boot.commandLine(),
            List.copyOf(entries));
    if (entries.stream().allMatch(entry -> entry.ended().repeatable())) {
      store.put(result);
    }
    return result;
  }
}
