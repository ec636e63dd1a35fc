using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The planner's numbers, for every network of the catalogue.</summary>
public class PlannerTests
{
    public static TheoryData<string> Cases => [.. CaseCatalogue.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ParametersNeverOverlapAndStartAtWholeVectors(string name)
    {
        foreach (var plan in Plans(name))
        {
            var slots = plan.Layers.SelectMany(layer => new[] { layer.Weights, layer.Bias }).OfType<Slot>().ToList();
            Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Offset, $"{pair.First} and {pair.Second}"));
            Assert.All(plan.Layers, layer => Assert.Equal(0, layer.Weights.Offset % plan.Lanes));
            Assert.All(plan.Layers, layer => Assert.True(layer.Weights.Length >= layer.MultiplyAdds));
            Assert.True(slots[^1].End <= plan.BufferLength);
            Assert.Equal(CaseCatalogue.Find(name).ParameterCount, plan.ParameterCount);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void PlainParametersHaveTheCommonOrder(string name)
    {
        var plan = Planner.Plan(Model(CaseCatalogue.Find(name)) with { Profile = Profile.Plain });
        Assert.True(plan.IsCommonOrder);
        Assert.Equal(plan.ParameterCount, plan.BufferLength);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ScratchSlotsNeverOverlap(string name)
    {
        foreach (var plan in Plans(name))
        {
            AssertApart(plan.Layers.SelectMany(layer => new[] { layer.PreActivation, layer.Output }), plan.Lanes, plan.ForwardScratch);
            AssertApart(plan.Layers.Select(layer => layer.Delta), plan.Lanes, plan.DeltaScratch);
        }
    }

    [Fact]
    public void SmallLayersAreUnrolledWhileTheBudgetLasts()
    {
        Assert.Equal([KernelKind.Unrolled, KernelKind.Unrolled], Plain(CaseCatalogue.Find("Iris")).Layers.Select(layer => layer.Kernel));
        Assert.Equal(KernelKind.Loops, Plain(CaseCatalogue.Find("WideOdd")).Layers[0].Kernel);
        var many = new NetworkCase("Many", 8, [.. Enumerable.Range(0, 6).Select(_ => new LayerCase(8, Activation.Tanh))], Loss.HalfSquaredError);
        var plan = Plain(many);
        Assert.Equal(4, plan.Layers.Count(layer => layer.Kernel == KernelKind.Unrolled));
        Assert.True(plan.Layers.Where(layer => layer.Kernel == KernelKind.Unrolled).Sum(layer => layer.MultiplyAdds) <= Limits.UnrolledNetwork);
    }

    [Fact]
    public void TheCombinationsReachBothFormsOfABatchForEveryActivation()
    {
        foreach (var activation in Enum.GetNames<Activation>())
        {
            var forms = CaseCatalogue.Combinations.Where(network => network.Name.StartsWith(activation + "_", StringComparison.Ordinal))
                .Select(network => Planner.Plan(Model(network)).Batch).Distinct();
            Assert.Equal([BatchForm.Lanes, BatchForm.Tiles], forms.OrderByDescending(form => form));
        }
    }

    // What each layer of the measured networks gets, from the count of operations: see RowPlanner.
    [Theory]
    [InlineData("Xor", "InputMajor OutputMajor")]
    [InlineData("Iris", "InputMajor OutputMajor")]
    [InlineData("Digits", "InputMajor OutputMajor")]
    [InlineData("Policy", "InputMajor InputMajor OutputMajor")]
    public void WeightOrderIsTheCheaperOne(string name, string orders) =>
        Assert.Equal(orders.Split(' '), Planner.Plan(Model(CaseCatalogue.Find(name))).Layers.Select(layer => layer.Kernel.ToString()));

    private static void AssertApart(IEnumerable<Slot> placed, int lanes, int length)
    {
        var slots = placed.Distinct().OrderBy(slot => slot.Offset).ToList();
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Offset, $"{pair.First} and {pair.Second}"));
        Assert.All(slots, slot => Assert.Equal(0, slot.Offset % lanes));
        Assert.InRange(slots[^1].End, length - lanes + 1, length);
    }

    private static IEnumerable<NetworkPlan> Plans(string name)
    {
        var model = Model(CaseCatalogue.Find(name));
        return [Planner.Plan(model), Planner.Plan(model with { Profile = Profile.Plain })];
    }

    private static NetworkPlan Plain(NetworkCase network) => Planner.Plan(Model(network) with { Profile = Profile.Plain });

    private static NetworkModel Model(NetworkCase network) => CaseModels.Of(network);
}
