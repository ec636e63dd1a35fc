using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The parameters of a small frozen network as literals of its code. A zero weight is left out: its product with a finite input is +0 or −0, which changes a
/// sum only where that is −0. A sum starts at +0, so it becomes −0 only where it starts at a bias of −0, whose weights all stay, or where a fused
/// product is so small that it rounds to −0. So the bits are those of the twin for finite inputs, but for the sign of a zero after such an underflow.
/// </summary>
internal static class Constants
{
    /// <summary>Whether a layer's code has its weights as literals.</summary>
    public static bool Has(EmitContext context, LayerPlan layer) =>
        context.Dense.HasConstants && (layer.Kernel == KernelKind.Unrolled || (context.Dense.UsesVectors && layer.Rows.IsUnrolled));

    /// <summary>A parameter by its place in the memory.</summary>
    public static double Value(EmitContext context, int place) => BitConverter.Int64BitsToDouble(context.Dense.FileWeights[place]);

    public static Expr Literal(EmitContext context, int place) => Expr.Code(DataKernel.Literal(context, Value(context, place)));

    /// <summary>Whether a sum that starts at these places may leave out zeros.</summary>
    public static bool StartsPlain(EmitContext context, int first, int count) =>
        Enumerable.Range(first, count).All(place => context.Dense.FileWeights[place] != BitConverter.DoubleToInt64Bits(-0.0));

    /// <summary>Whether all of these places hold 0 or −0.</summary>
    public static bool AreZero(EmitContext context, int first, int count) => Enumerable.Range(first, count).All(place => Value(context, place) == 0);
}
