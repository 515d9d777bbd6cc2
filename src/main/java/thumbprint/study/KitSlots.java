package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import thumbprint.evidence.KitReport;
import thumbprint.evidence.KitRow;
import thumbprint.module.FlatScript;
import thumbprint.module.Phase;

/**
 * Which of the emulator's windows belong to which row of the kit: the benchmarks' come in the order
 * of the rows, then those of the scripts in that of the calls.
 */
record KitSlots(List<Slot> slots) {
  /**
   * The windows of a row.
   *
   * @param from number of the first, the calibration not counted
   * @param end number behind the last
   * @param calls whether they are calls of a workload, which differ from each other
   */
  record Slot(String benchmark, int from, int end, boolean calls) {}

  KitSlots {
    slots = List.copyOf(slots);
  }

  /**
   * @param windows how many there were; scripts whose windows are not all there get no slots
   */
  static KitSlots of(KitReport report, List<PreparedWorkload> workloads, int windows) {
    List<Slot> slots = new ArrayList<>();
    int at = 0;
    for (KitRow row : report.rows()) {
      if (row.times().isPresent() && !row.benchmark().startsWith("call/")) {
        slots.add(new Slot(row.benchmark(), at, at + row.repeats(), false));
        at += row.repeats();
      }
    }
    for (PreparedWorkload workload : workloads) {
      FlatScript script = workload.script();
      int initial = at + script.callsIn(Phase.INITIALISE).size();
      int first = initial + script.callsIn(Phase.FIRST_CALL).size();
      int end = first + script.callsIn(Phase.CALL).size();
      if (end <= windows) {
        slots.add(new Slot("call/" + workload.id() + "/first", initial, first, true));
        slots.add(new Slot("call/" + workload.id(), first, end, true));
      }
      at = end;
    }
    return new KitSlots(slots);
  }
}
