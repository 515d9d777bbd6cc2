package thumbprint.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import thumbprint.build.KitLinker;
import thumbprint.build.KitTarget;
import thumbprint.catalog.Board;
import thumbprint.evidence.StoredFiles;

/** What lies beside a kit's image: a page for the person with the board, and the predictions. */
final class KitGuide {
  private KitGuide() {}

  static void write(
      Board board, KitTarget target, KitLinker.Kit kit, Path folder, String predictions) {
    StoredFiles.write(folder.resolve("predictions.csv"), predictions);
    StoredFiles.write(folder.resolve("README.md"), page(board, target, kit));
  }

  private static String page(Board board, KitTarget target, KitLinker.Kit kit) {
    String base = hex(target.code().base());
    return String.join(
        "\n",
        List.of(
            "# Board kit for the " + board.name() + " (" + target.core().name() + ")",
            "",
            "`image.elf` and `image.bin` measure how long instructions, memories and calls of the",
            "study take on your board. It runs for seconds where the core has floating point and for",
            "some minutes where not, changes no flash and needs no library. The clock is the one",
            "after reset: cycles do not depend on it, but waiting for flash does.",
            "",
            "Flash `image.bin` at `" + base + "`, one of",
            "",
            "    probe-rs download --chip " + board.soc() + " image.elf",
            "    openocd -f interface/stlink.cfg -f target/YOUR-CHIP.cfg \\",
            "      -c \"program image.elf verify reset exit\"",
            "    dfu-util -a 0 -s " + base + ":leave -D image.bin",
            "",
            "The report is at `kit_report`, address `"
                + hex(kit.report().base())
                + "`, "
                + kit.report().bytes()
                + " bytes, and ends with zero.",
            "Start the board without a debugger, wait, attach and read it:",
            "",
            "    openocd ... -c init -c halt \\",
            "      -c \"dump_image report.txt "
                + hex(kit.report().base())
                + " "
                + kit.report().bytes()
                + "\" -c exit",
            "",
            "A debugger with semihosting shows the same lines at once.",
            "The last line says `kit-end,ROWS,FAILED`. Without it the report is not whole.",
            "Save the lines as `" + board.id() + ".csv` and send them, whatever the checks say.",
            "",
            "`predictions.csv` is what was predicted before any board ran this; `-` is not predicted.",
            ""));
  }

  private static String hex(long number) {
    return String.format(Locale.ROOT, "0x%08x", number);
  }
}
