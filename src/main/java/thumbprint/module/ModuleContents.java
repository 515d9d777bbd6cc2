package thumbprint.module;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.MemoryImport;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.OpCode;
import run.endive.wasm.types.ValType;

/** What was found in a parsed module. */
record ModuleContents(
    List<ModuleImport> imports,
    Map<String, Signature> exports,
    Optional<LinearMemory> memory,
    Set<Feature> features,
    List<String> customSections,
    long dataBytes,
    int functions,
    long staticOperations) {

  static ModuleContents of(run.endive.wasm.WasmModule module) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    return new ModuleContents(
        module.importSection().stream().map(one -> importOf(module, one)).toList(),
        exports(module),
        memory(module, features),
        features,
        module.customSections().stream().map(section -> section.name()).toList(),
        dataBytes(module),
        module.codeSection().functionBodyCount(),
        operations(module, features));
  }

  /** Static count of operations; notes the features on the way. */
  private static long operations(run.endive.wasm.WasmModule module, Set<Feature> features) {
    long operations = 0;
    for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
      FunctionBody body = module.codeSection().getFunctionBody(i);
      for (Instruction instruction : body.instructions()) {
        OpCode opcode = instruction.opcode();
        operations += opcode == OpCode.END || opcode == OpCode.ELSE ? 0 : 1;
        Optional.ofNullable(Feature.of(opcode)).ifPresent(features::add);
      }
    }
    for (FunctionType type : module.typeSection().types()) {
      if (type != null && type.returns().size() > 1) {
        features.add(Feature.MULTI_VALUE);
      }
    }
    return operations;
  }

  private static ModuleImport importOf(run.endive.wasm.WasmModule module, Import one) {
    String kind = one.importType().name().toLowerCase(Locale.ROOT);
    Signature signature = null;
    if (one instanceof FunctionImport function) {
      signature = signature(module.typeSection().getType(function.typeIndex())).orElse(null);
    }
    return new ModuleImport(one.module(), one.name(), kind, signature);
  }

  private static Map<String, Signature> exports(run.endive.wasm.WasmModule module) {
    int importedFunctions = module.importSection().count(ExternalType.FUNCTION);
    Map<String, Signature> exports = new TreeMap<>();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      Export export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        FunctionType type = functionType(module, export.index(), importedFunctions);
        signature(type).ifPresent(signature -> exports.put(export.name(), signature));
      }
    }
    return exports;
  }

  private static FunctionType functionType(
      run.endive.wasm.WasmModule module, int index, int importedFunctions) {
    if (index >= importedFunctions) {
      return module
          .functionSection()
          .getFunctionType(index - importedFunctions, module.typeSection());
    }
    List<FunctionImport> functions =
        module.importSection().stream()
            .filter(FunctionImport.class::isInstance)
            .map(FunctionImport.class::cast)
            .toList();
    return module.typeSection().getType(functions.get(index).typeIndex());
  }

  /** Empty for a function that takes or gives vectors or references. */
  private static Optional<Signature> signature(FunctionType type) {
    List<ValueType> parameters = numbers(type.params());
    List<ValueType> results = numbers(type.returns());
    boolean all =
        parameters.size() == type.params().size() && results.size() == type.returns().size();
    return all ? Optional.of(new Signature(parameters, results)) : Optional.empty();
  }

  private static List<ValueType> numbers(List<ValType> types) {
    List<ValueType> numbers = new ArrayList<>();
    for (ValType type : types) {
      for (ValueType number : ValueType.values()) {
        if (type.opcode() == number.code()) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  private static Optional<LinearMemory> memory(
      run.endive.wasm.WasmModule module, Set<Feature> features) {
    List<LinearMemory> memories = new ArrayList<>();
    module.importSection().stream()
        .filter(MemoryImport.class::isInstance)
        .forEach(one -> memories.add(linearMemory(((MemoryImport) one).limits(), true)));
    module
        .memorySection()
        .ifPresent(
            section -> {
              for (int i = 0; i < section.memoryCount(); i++) {
                memories.add(linearMemory(section.getMemory(i).limits(), false));
              }
            });
    if (memories.size() > 1) {
      features.add(Feature.MULTI_MEMORY);
    }
    if (memories.stream().anyMatch(LinearMemory::shared)) {
      features.add(Feature.THREADS);
    }
    return memories.stream().findFirst();
  }

  private static LinearMemory linearMemory(MemoryLimits limits, boolean imported) {
    return new LinearMemory(
        limits.initialPages(), limits.maximumPages(), imported, limits.shared());
  }

  private static long dataBytes(run.endive.wasm.WasmModule module) {
    long bytes = 0;
    for (int i = 0; i < module.dataSection().dataSegmentCount(); i++) {
      bytes += module.dataSection().getDataSegment(i).data().length;
    }
    return bytes;
  }
}
