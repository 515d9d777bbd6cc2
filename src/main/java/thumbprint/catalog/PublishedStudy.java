package thumbprint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Figures that somebody measured on hardware and published, with their conditions.
 *
 * @param title what was measured, in our own words
 * @param source where it stands
 * @param date of the measurement, or of its publication
 * @param confidence {@code measured-elsewhere} unless the figures came through another source
 * @param settings hardware and flags, by a name that the figures use
 * @param figures at least one
 */
public record PublishedStudy(
    String id,
    String title,
    List<Source> source,
    String date,
    Confidence confidence,
    Optional<String> caution,
    java.util.Map<String, Setting> settings,
    List<Figure> figures) {
  public PublishedStudy {
    Checks.id(id, "id");
    Checks.text(title, "title");
    source = Checks.listOrEmpty(source);
    Checks.require(!source.isEmpty(), "source is missing");
    Checks.date(date, "date");
    Checks.present(confidence, "confidence");
    caution = caution == null ? Optional.empty() : caution;
    settings = Checks.mapOrEmpty(settings);
    figures = Checks.listOrEmpty(figures);
    Checks.require(!figures.isEmpty(), "figures is missing");
    for (Figure figure : figures) {
      Checks.require(
          settings.containsKey(figure.setting()),
          "setting \"" + figure.setting() + "\" is none of " + settings.keySet());
    }
  }

  /**
   * On what it was measured.
   *
   * @param hardware board and processor, for people
   * @param board id in {@code catalog/boards}, where that board is in it
   * @param core id in {@code catalog/cores}, where that core is in it
   * @param hertz clock of the processor
   * @param flags of the compilers, engine and module, as far as they are published
   */
  public record Setting(
      String hardware,
      Optional<String> board,
      Optional<String> core,
      Optional<Long> hertz,
      Optional<String> flags,
      Optional<String> note) {
    public Setting {
      Checks.text(hardware, "hardware");
      board = board == null ? Optional.empty() : board;
      core = core == null ? Optional.empty() : core;
      hertz = hertz == null ? Optional.empty() : hertz;
      flags = flags == null ? Optional.empty() : flags;
      note = note == null ? Optional.empty() : note;
    }
  }

  /**
   * One figure.
   *
   * @param runtime id in {@code catalog/runtimes}
   * @param engine which of its engines, as this lab would call it, where that is clear
   * @param version of the runtime; absent where it was not published, and then it equals no other
   * @param module what ran, with the version of the benchmark
   * @param quantity what the figure is: time, score, flash ...
   */
  public record Figure(
      String runtime,
      Optional<String> engine,
      Optional<String> version,
      String setting,
      String module,
      String quantity,
      double value,
      String unit,
      Optional<String> note) {
    public Figure {
      Checks.id(runtime, "runtime");
      engine = engine == null ? Optional.empty() : engine;
      version = version == null ? Optional.empty() : version;
      Checks.text(setting, "setting");
      Checks.text(module, "module");
      Checks.text(quantity, "quantity");
      Checks.text(unit, "unit");
      note = note == null ? Optional.empty() : note;
    }
  }

  /** The setting of one of the figures. */
  public Setting settingOf(Figure figure) {
    return settings.get(figure.setting());
  }

  /**
   * Whether a figure may stand beside one of another place as the same thing: module, version and
   * flags are published and equal.
   */
  public boolean comparable(Figure figure, String module, String version, String flags) {
    return figure.module().equals(module)
        && figure.version().filter(version::equals).isPresent()
        && settingOf(figure).flags().filter(flags::equals).isPresent();
  }
}
