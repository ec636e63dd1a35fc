using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using NetGen.Weights;

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

    /// <summary>A model has its weights in the common order, and each of them lies where the description of its tensor, by which files are read and written, has it.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void WeightsOfAFileLieWhereTheLayersHaveThem(string name)
    {
        var network = CaseCatalogue.Find(name);
        var weights = Enumerable.Range(1, network.ParameterCount).Select(i => (long)i);
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var plan = Planner.Plan(Model(network) with { Profile = profile, Weights = new EquatableArray<long>(weights) });
            Assert.Equal(plan.BufferLength, plan.FileWeights.Count);
            Assert.Equal(plan.BufferLength - plan.ParameterCount, plan.FileWeights.Count(value => value == 0));
            var common = plan.Tensors.Select(tensor => tensor.Description).SelectMany(
                tensor => Enumerable.Range(0, (int)tensor.Length).Select(i => tensor.Place(i / tensor.RowLength, i % tensor.RowLength)));
            Assert.Equal(common, plan.Layers.SelectMany(layer => Enumerable.Range(0, layer.MultiplyAdds).Select(i => layer.PlaceOf(i / layer.Inputs, i % layer.Inputs))
                .Concat(Enumerable.Range(0, layer.Bias is null ? 0 : layer.Units).Select(unit => layer.Bias!.Offset + unit))));
            Assert.Equal(weights, common.Select(place => plan.FileWeights[place]));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ScratchSlotsNeverOverlap(string name)
    {
        foreach (var plan in Plans(name))
        {
            var padding = plan.ParameterCount > VectorLimits.LaneParameters && plan.Layers.Any(layer => layer.HasWideRows) ? plan.Group : plan.Lanes;
            AssertApart(plan.Layers.SelectMany(layer => layer.ForwardSlots.Skip(1)), plan.Lanes, plan.ForwardScratch, padding);
            AssertApart(plan.Layers.Select(layer => layer.Delta), plan.Lanes, plan.DeltaScratch, padding);
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

    /// <summary>Passes on the stack take what tiles are allowed, or one sample or group where that is more: a thread may have little.</summary>
    [Fact]
    public void MemoryOnTheStackIsBounded()
    {
        var longest = new NetworkCase("Long", 496, [new(1, Activation.Sigmoid)], Loss.BinaryCrossEntropy);
        Assert.All(CaseCatalogue.All.Append(longest), network =>
        {
            var plan = Planner.Plan(Model(network));
            var isByLanes = plan.Batch == BatchForm.Lanes;
            var forward = isByLanes ? plan.Lengths.LaneScratch : plan.ForwardScratch;
            var deltas = isByLanes ? plan.DeltaScratch * plan.Group : plan.DeltaScratch;
            Assert.InRange(plan.Lengths.Forward, forward, Math.Max(VectorLimits.ForwardTile, forward) + plan.Lengths.LaneRows);
            Assert.InRange(plan.Lengths.Loss, forward, Math.Max(2 * VectorLimits.ForwardTile, forward + deltas) + Math.Max(3 * plan.Lengths.LaneRows, plan.Outputs * plan.Group));
            Assert.True(!plan.HasLaneOutputs || plan.Tile.HasGroups(plan.Group), $"tiles of {network.Name}");
        });
    }

    // Which passes have 512-bit forms, and where the outputs go: what was measured.
    [Theory]
    [InlineData("Xor", false, false, false)]
    [InlineData("Digits", true, true, true)]
    [InlineData("Policy", true, true, false)]
    public void FormsAreThoseThatWereMeasured(string name, bool hasWideForward, bool hasWideTiles, bool hasLaneOutputs)
    {
        var plan = Planner.Plan(Model(CaseCatalogue.Find(name)));
        Assert.Equal((hasWideForward, hasWideTiles, hasLaneOutputs), (plan.HasWideForward, plan.HasWideTiles, plan.HasLaneOutputs));
    }

    // Weights beyond the first-level cache come no faster in 512 bits; rows of theirs are summed end to end.
    [Theory]
    [InlineData(784, 128, false, 16)]
    [InlineData(64, 128, true, 8)]
    [InlineData(65, 128, false, 16)]
    public void OneSampleIsWideWhereWeightsAreNear(int inputs, int units, bool isWide, int sums)
    {
        var plan = Planner.Plan(Model(new NetworkCase("Far", inputs, [new(units, Activation.Relu), new(10, Activation.Softmax)], Loss.CrossEntropy)));
        Assert.Equal((isWide, isWide, sums), (plan.HasWideForward, plan.IsWideForward(plan.Layers[0]), plan.ForwardSums(plan.Layers[0], isWide: false)));
    }

    // Where the time goes into fetching weights, a loop after the sums is compiled once; elsewhere what is in registers stays there.
    [Theory]
    [InlineData(784, 128, false)]
    [InlineData(64, 128, true)]
    [InlineData(2048, 8, true)]
    public void SumsAreActivatedWhereWeightsAreNearOrOneVector(int inputs, int units, bool activates)
    {
        var plan = Planner.Plan(Model(new NetworkCase("Far", inputs, [new(units, Activation.Relu), new(10, Activation.Softmax)], Loss.CrossEntropy)));
        Assert.Equal(activates, plan.ActivatesSums(plan.Layers[0], isWide: false));
        Assert.False(plan.ActivatesSums(plan.Last, isWide: false));
    }

    // Code on logical vectors looks for wider ones where an activation has functions, its sums were near and the pass has no wide form of its own.
    [Theory]
    [InlineData(784, 128, false)]
    [InlineData(64, 128, false)]
    [InlineData(64, 24, true)]
    public void AnActivationMayChooseItsWidth(int inputs, int units, bool chooses)
    {
        var plan = Planner.Plan(Model(new NetworkCase("Width", inputs, [new(units, Activation.Tanh), new(10, Activation.Softmax)], Loss.CrossEntropy)));
        Assert.Equal(chooses, plan.ChoosesWidth(plan.Layers[0]));
    }

    // Four vectors of 512 bits at once where rows are whole fours of them.
    [Theory]
    [InlineData(64, true)]
    [InlineData(48, false)]
    [InlineData(32, false)]
    [InlineData(128, true)]
    public void TilesTakeFourWideVectorsWhereRowsAreWholeFours(int units, bool takes)
    {
        var plan = Planner.Plan(Model(new NetworkCase("Width", 64, [new(units, Activation.Tanh), new(10, Activation.Softmax)], Loss.CrossEntropy)));
        Assert.Equal(takes, plan.HasFourWideVectors(plan.Layers[0]));
    }

    // Fours where a loop has fewer vectors than sums; never without 512-bit rows.
    [Theory]
    [InlineData("Policy", 1, 4, true)]
    [InlineData("Policy", 1, 8, false)]
    [InlineData("Policy", 0, 4, false)]
    [InlineData("Policy", 2, 4, false)]
    public void InputsComeByFoursWhereVectorsAreFew(string name, int layer, int vectors, bool loadsFours) =>
        Assert.Equal(loadsFours, Planner.Plan(Model(CaseCatalogue.Find(name))).Layers[layer].LoadsFours(vectors));

    // What each layer of the measured networks gets, from the count of operations: see RowPlanner.
    [Theory]
    [InlineData("Xor", "InputMajor OutputMajor")]
    [InlineData("Iris", "InputMajor OutputMajor")]
    [InlineData("Digits", "InputMajor OutputMajor")]
    [InlineData("Policy", "InputMajor InputMajor OutputMajor")]
    public void WeightOrderIsTheCheaperOne(string name, string orders) =>
        Assert.Equal(orders.Split(' '), Planner.Plan(Model(CaseCatalogue.Find(name))).Layers.Select(layer => layer.Kernel.ToString()));

    private static void AssertApart(IEnumerable<Slot> placed, int lanes, int length, int padding)
    {
        var slots = placed.Distinct().OrderBy(slot => slot.Offset).ToList();
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Offset, $"{pair.First} and {pair.Second}"));
        Assert.All(slots, slot => Assert.Equal(0, slot.Offset % lanes));
        Assert.Equal(0, length % padding);
        Assert.InRange(slots[^1].End, length - padding + 1, length);
    }

    private static IEnumerable<DensePlan> Plans(string name)
    {
        var model = Model(CaseCatalogue.Find(name));
        return [Planner.Plan(model), Planner.Plan(model with { Profile = Profile.Plain })];
    }

    private static DensePlan Plain(NetworkCase network) => Planner.Plan(Model(network) with { Profile = Profile.Plain });

    private static NetworkModel Model(NetworkCase network) => CaseModels.Of(network);
}
