package thumbprint.analysis.cycles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.CycleProfile;

/** Which windows of a phase may be the slowest, whatever the coefficients and the memory. */
final class SlowestWindows {
  /** More are not kept, lest a profile grows with the number of calls. */
  static final int AT_MOST = 6;

  private SlowestWindows() {}

  /**
   * The window with the highest bound, then those that no other covers, by their high bound, at
   * most {@link #AT_MOST} in all.
   */
  static List<CycleProfile.Window> of(List<CycleProfile.Window> windows, CycleModel model) {
    List<CycleProfile.Window> order =
        windows.stream()
            .sorted(
                Comparator.comparingDouble((CycleProfile.Window window) -> -high(window, model))
                    .thenComparing(CycleProfile.Window::first))
            .toList();
    List<CycleProfile.Window> kept = new ArrayList<>();
    for (int i = 0; i < order.size() && kept.size() < AT_MOST; i++) {
      if (i == 0 || !covered(i, order)) {
        kept.add(order.get(i));
      }
    }
    return kept;
  }

  /** Of windows with equal work the first stands for all. */
  private static boolean covered(int index, List<CycleProfile.Window> order) {
    CycleProfile.Window one = order.get(index);
    for (int i = 0; i < order.size(); i++) {
      CycleProfile.Window other = order.get(i);
      boolean equal = other.work().equals(one.work());
      if (i != index && (equal ? i < index : other.work().covers(one.work()))) {
        return true;
      }
    }
    return false;
  }

  private static double high(CycleProfile.Window window, CycleModel model) {
    return new CycleEstimate(window.work(), model).cycles().high();
  }
}
