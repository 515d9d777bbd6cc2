package thumbprint.study;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.Image;
import thumbprint.build.ImageLinker;
import thumbprint.build.ImageRecipe;
import thumbprint.build.ImageRecipes;
import thumbprint.build.ModuleLinker;
import thumbprint.build.ModulePrecompiler;
import thumbprint.build.RuntimeSources;
import thumbprint.build.SourceTree;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;

/** Images of variants; a shared one is made once, a per-module one for each workload. */
final class VariantImages {
  private final Laboratory.Workshop workshop;
  private final RuntimeSources sources;
  private final Map<String, Image> shared = new ConcurrentHashMap<>();

  VariantImages(Laboratory.Workshop workshop, RuntimeSources sources) {
    this.workshop = workshop;
    this.sources = sources;
  }

  /**
   * @throws thumbprint.build.BuildFailure if it cannot be built
   */
  Image image(CellPlan plan) {
    return switch (plan.variant().engine().image()) {
      case SHARED ->
          shared.computeIfAbsent(
              String.join(
                  " ",
                  plan.variant().name(),
                  plan.machine().id(),
                  String.valueOf(plan.layout()),
                  plan.limits().image()),
              name -> build(plan, ImageRecipes.LinkedModule.none()));
      case PER_MODULE -> build(plan, linked(plan));
    };
  }

  /**
   * What a deck carries of the plan's module, where its image plays any module.
   *
   * @throws thumbprint.build.BuildFailure if a module compiler refuses it
   */
  byte[] carried(CellPlan plan) {
    return artifact(plan)
        .map(ModulePrecompiler.Made::bytes)
        .orElseGet(() -> plan.workload().module());
  }

  /**
   * What the deck carries in place of the module; empty where it carries the module itself.
   *
   * @throws thumbprint.build.BuildFailure if the module compiler refuses it
   */
  Optional<ModulePrecompiler.Made> artifact(CellPlan plan) {
    return plan.variant()
        .engine()
        .precompile()
        .map(
            how ->
                workshop
                    .precompiler()
                    .precompile(
                        new ModulePrecompiler.Request(
                            plan.variant(), plan.core(), plan.workload().moduleFile())));
  }

  /** Bytes of the stack that the image of a plan has when nothing is taken away. */
  long stackBytes(CellPlan plan) {
    return workshop.recipes().stackBytes(plan.machine());
  }

  /** The firmware without an engine. */
  Image empty(Core core, Machine machine) {
    ImageRecipe recipe = workshop.recipes().empty(core, machine);
    String compiler = workshop.compilerVersion(Engine.Compiler.GCC);
    return workshop
        .linker()
        .image(
            recipe, new ImageLinker.Description("empty", "-", "-", compiler, java.util.List.of()));
  }

  private ImageRecipes.LinkedModule linked(CellPlan plan) {
    PreparedWorkload workload = plan.workload();
    return workshop
        .modules()
        .link(
            new ModuleLinker.Request(
                plan.variant(), plan.core(), workload.moduleFile(), workload.cSource()));
  }

  private Image build(CellPlan plan, ImageRecipes.LinkedModule module) {
    Variant variant = plan.variant();
    SourceTree tree = sources.tree(variant.runtime());
    SourceTree adapter = sources.adapter(variant.runtime());
    ImageRecipe usual =
        workshop
            .recipes()
            .of(variant, tree, adapter, module, plan.core(), plan.machine())
            .laidOut(plan.layout());
    ImageRecipe limited = plan.limits().of(usual, variant.engine());
    ImageRecipe recipe =
        variant.engine().crate() == null
            ? limited
            : limited.with(workshop.archives().archive(variant, plan.core()));
    return workshop
        .linker()
        .image(
            recipe,
            new ImageLinker.Description(
                variant.name(),
                sources.version(variant.runtime()),
                module.digest(),
                workshop.compilerVersion(variant),
                workshop.engineFlags(variant, plan.core())));
  }
}
