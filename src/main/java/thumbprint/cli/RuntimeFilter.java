package thumbprint.cli;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;
import thumbprint.catalog.About;
import thumbprint.catalog.Candidacy;
import thumbprint.catalog.ProjectStatus;
import thumbprint.catalog.Runtime;

/** Which runtimes a list shows; all conditions that are given must hold. */
final class RuntimeFilter {
  /** Levels at which nothing speaks for a target. */
  private static final Set<About.SupportLevel> WITHOUT =
      Set.of(About.SupportLevel.NONE_FOUND, About.SupportLevel.EXCLUDED);

  @Option(
      names = "--verdict",
      converter = VerdictConverter.class,
      description =
          "built, buildable, linux-only, uses-another, alternative, unsuitable, not-a-runtime.")
  private Candidacy.Verdict verdict;

  @Option(
      names = "--status",
      converter = StatusConverter.class,
      description = "active, maintained, research, dormant, archived, none.")
  private ProjectStatus status;

  @Option(
      names = "--mode",
      converter = WayConverter.class,
      description = "interpreter, just-in-time, ahead-of-time, translated.")
  private About.Way mode;

  @Option(
      names = "--target",
      converter = TargetConverter.class,
      description =
          "cortex-m, cortex-a, armv7-linux, aarch64-linux, trustzone-m, trustzone-a: where something speaks for it.")
  private About.Target target;

  @Option(names = "--licence", paramLabel = "SPDX", description = "Part of the SPDX expression.")
  private String licence;

  boolean given() {
    return verdict != null || status != null || mode != null || target != null || licence != null;
  }

  boolean lets(Runtime runtime) {
    return (verdict == null || runtime.verdict() == verdict)
        && (licence == null
            || runtime
                .licence()
                .toLowerCase(Locale.ROOT)
                .contains(licence.toLowerCase(Locale.ROOT)))
        && (status == null && mode == null && target == null
            || runtime.about().filter(this::letsAbout).isPresent());
  }

  private boolean letsAbout(About about) {
    About.Support support = target == null ? null : about.targets().get(target);
    return (status == null || about.status() == status)
        && (mode == null || about.modes().containsKey(mode))
        && (target == null || support != null && !WITHOUT.contains(support.level()));
  }

  static final class VerdictConverter extends KebabConverter<Candidacy.Verdict> {
    VerdictConverter() {
      super(Candidacy.Verdict.values());
    }
  }

  static final class StatusConverter extends KebabConverter<ProjectStatus> {
    StatusConverter() {
      super(ProjectStatus.values());
    }
  }

  static final class WayConverter extends KebabConverter<About.Way> {
    WayConverter() {
      super(About.Way.values());
    }
  }

  static final class TargetConverter extends KebabConverter<About.Target> {
    TargetConverter() {
      super(About.Target.values());
    }
  }
}
