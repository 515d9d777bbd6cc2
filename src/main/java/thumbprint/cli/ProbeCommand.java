package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.Profile;
import thumbprint.evidence.ProbeRecord;
import thumbprint.study.Laboratory;
import thumbprint.study.ProbeStudy;
import thumbprint.study.Progress;

/** Puts a module for each operation and proposal to engines. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = {
      "Play a small module for each operation of WebAssembly, with edge values, and for each proposal.",
      "What engines give is held against the reference interpreter; what is stored is not run again."
    },
    footer = {
      "",
      "Example: ./thumbprint probe --engines wasm3,wasm2c --operations i32.div_s,f32.min",
      "Example: ./thumbprint probe --cores all"
    })
final class ProbeCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;
  @Mixin private PlaceOptions places;

  @Option(
      names = "--operations",
      split = ",",
      paramLabel = "NAME",
      description =
          "Operations and features, e.g. i32.div_s,f32.min,tail-call (default: all of both).")
  private List<String> operations = new ArrayList<>();

  @Option(names = "--json", description = "Print the records as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    Profile asked = laboratory.catalog().profile(profile.id());
    Progress progress = console.progress();
    List<ProbeRecord> records;
    try {
      records =
          new ProbeStudy(laboratory, progress).run(places.selection(laboratory, asked), operations);
    } finally {
      Console.close(progress);
    }
    if (json) {
      console.json(records);
    } else {
      new ProbeText(records).print(console.out());
    }
    return ExitCode.OK.status();
  }
}
