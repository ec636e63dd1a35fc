using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using NetGen.Weights;

namespace NetGen.Generator.Tests.Plans;

/// <summary>Tensors that no dense layer has: how they are described, copied and printed.</summary>
public class TensorPlanTests
{
    private static readonly TensorPlan Gates = TensorPlan.Strided(4, TensorKind.WeightIh, Memory(184, 120), [9, 5], [1, 24]).InSegments(3, 8);

    private static readonly TensorPlan Taps = TensorPlan.Strided(3, TensorKind.Weight, Memory(96, 80), [5, 2, 3, 2], [16, 1, 4, 2]);

    private static readonly TensorPlan Plain = TensorPlan.Strided(2, TensorKind.Weight, Memory(16, 40), [4, 3, 3], [9, 3, 1]);

    [Fact]
    public void PlansAreEqualByTheirNumbers()
    {
        Assert.Equal(Taps, TensorPlan.Strided(3, TensorKind.Weight, Memory(96, 80), [5, 2, 3, 2], [16, 1, 4, 2]));
        Assert.Equal(Taps.GetHashCode(), TensorPlan.Strided(3, TensorKind.Weight, Memory(96, 80), [5, 2, 3, 2], [16, 1, 4, 2]).GetHashCode());
        Assert.NotEqual(Taps, TensorPlan.Strided(3, TensorKind.Weight, Memory(96, 80), [5, 2, 3, 2], [16, 1, 4, 3]));
        Assert.NotEqual(Gates, Gates.InSegments(3, 9));
    }

    [Fact]
    public void ItIsCopiedWholeWhereItLiesInTheCommonOrder()
    {
        Assert.Equal(TensorCopy.Whole, Plain.Copy);
        Assert.Equal(TensorCopy.Elements, Taps.Copy);
        Assert.Equal(TensorCopy.Elements, Gates.Copy);
        Assert.True(Plain.HasCommonOrder);
        Assert.False(Gates.HasCommonOrder);
    }

    [Fact]
    public void TheDescriptionHasTheSamePlaces()
    {
        Assert.Equal("[9,5]", Gates.Description.ToString());
        Assert.Equal(184 + (2 * 8) + 1 + (4 * 24), Gates.Description.Place(7, 4));
        Assert.Equal(96 + (4 * 16) + 1 + (2 * 4) + 2, Taps.Description.Place(4, 11));
        Assert.Equal(45, Gates.Length);
    }

    [Fact]
    public void TheyArePrinted()
    {
        var plan = Planner.Plan(CaseModels.Of(CaseCatalogue.Find("Iris")));
        plan = plan with { Tensors = [Plain, Taps, Gates, TensorPlan.Vector(7, TensorKind.Weight, Memory(500, 4))] };
        var context = new EmitContext(plan, CancellationToken.None);
        ParameterKernel.Write(context);
        WeightKernel.Write(context);
        const string Type = "new global::NetGen.Weights.WeightTensor(";
        const string Kind = "global::NetGen.Weights.TensorKind.";
        foreach (var line in new[]
        {
            "p.Slice(16, 36).CopyTo(common.Slice(0, 36));",
            $"global::NetGen.Numerics.WeightLayout.FromMemory(p, common.Slice(36, 60), {Type}3, {Kind}Weight, 96, 5, 16, 2, 1, 3, 4, 2, 2));",
            $"global::NetGen.Numerics.WeightLayout.FromMemory(p, common.Slice(96, 45), {Type}4, {Kind}WeightIh, 184, 9, 1, 5, 24).InSegments(3, 8));",
            "p.Slice(500, 4).CopyTo(common.Slice(141, 4));",
            $"global::NetGen.Numerics.WeightLayout.ToMemory(common.Slice(96, 45), p, {Type}4, {Kind}WeightIh, 184, 9, 1, 5, 24).InSegments(3, 8));",
            $"tensors[1] = {Type}3, {Kind}Weight, 96, 5, 16, 2, 1, 3, 4, 2, 2);",
            $"tensors[3] = {Type}7, {Kind}Weight, 500, 4);",
        })
        {
            Assert.Contains(line, context.Writer.ToString(), StringComparison.Ordinal);
        }
    }

    private static Slot Memory(int offset, int length) => new(BufferKind.Parameters, "w", offset, length);
}
