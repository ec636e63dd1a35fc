using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Dropout as a formula: in passes that have factors the input times its factor, forward and down, else the input. Gradients without a step have factors too, which are 1.</summary>
internal static class MaskKernel
{
    public static Map MapOf(Mask mask, bool isTraining) => isTraining
        ? new Map(new Operand[] { mask.Input, mask.Factors }, OperandNames.Of(0) * OperandNames.Of(1), mask.Output, mask.Adds)
        : new Map(new Operand[] { mask.Input }, OperandNames.Of(0), mask.Output, mask.Adds);
}
