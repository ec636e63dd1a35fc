using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Plans;

/// <summary>How a unit's terms are dealt out to sums.</summary>
public class ChunkPlanTests
{
    public static TheoryData<string> Cases => [.. CaseCatalogue.All.Select(network => network.Name)];

    [Fact]
    public void EveryTermIsInOneChunk()
    {
        foreach (var order in Enum.GetValues<WeightOrder>())
        {
            for (var terms = 1; terms <= 140; terms++)
            {
                for (var sums = 1; sums <= VectorLimits.Accumulators; sums++)
                {
                    AssertDealtOut(ChunkPlan.Of(order, terms, sums));
                }
            }
        }
    }

    // Inputs by rows of one vector, then outputs over rows of vectors.
    [Theory]
    [InlineData(WeightOrder.InputMajor, 7, 1, 1)]
    [InlineData(WeightOrder.InputMajor, 8, 1, 2)]
    [InlineData(WeightOrder.InputMajor, 15, 1, 2)]
    [InlineData(WeightOrder.InputMajor, 16, 1, 4)]
    [InlineData(WeightOrder.InputMajor, 33, 1, 4)]
    [InlineData(WeightOrder.InputMajor, 31, 2, 4)]
    [InlineData(WeightOrder.InputMajor, 31, 3, 2)]
    [InlineData(WeightOrder.InputMajor, 31, 5, 1)]
    [InlineData(WeightOrder.OutputMajor, 7, 1, 1)]
    [InlineData(WeightOrder.OutputMajor, 8, 1, 2)]
    [InlineData(WeightOrder.OutputMajor, 16, 1, 4)]
    [InlineData(WeightOrder.OutputMajor, 16, 3, 2)]
    [InlineData(WeightOrder.OutputMajor, 16, 5, 1)]
    public void ChunksBringSumsInFlightWhileTheyHaveFourTerms(object order, int terms, int sums, int chunks) =>
        Assert.Equal(chunks, ChunkPlan.Of((WeightOrder)order, terms, sums).Count);

    [Theory]
    [InlineData(33, "0-8 9-16 17-24 25-32")]
    [InlineData(31, "0-7 8-15 16-23 24-30")]
    [InlineData(32, "0-7 8-15 16-23 24-31")]
    public void InputsGoToChunksByRunsAsEqualAsMayBe(int inputs, string runs)
    {
        var chunks = ChunkPlan.Of(WeightOrder.InputMajor, inputs, 1);
        Assert.Equal(runs, string.Join(' ', Enumerable.Range(0, chunks.Count).Select(c => $"{chunks.First(c)}-{chunks.First(c) + chunks.Length(c) - 1}")));
    }

    [Fact]
    public void SumsAreAddedInOrderOrAsHalves()
    {
        string[] sums = ["a", "b", "c", "d"];
        Assert.Equal("(((a+b)+c)+d)", new ChunkPlan(16, 4, IsInterleaved: false).Total(sums, Add));
        Assert.Equal("((a+c)+(b+d))", new ChunkPlan(16, 4, IsInterleaved: true).Total(sums, Add));
        Assert.Equal(["(a+c)", "(b+d)"], new ChunkPlan(16, 2, IsInterleaved: true).Fold(sums, Add));

        static string Add(string a, string b) => $"({a}+{b})";
    }

    /// <summary>Plain code's sums take each input once, too.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryInputIsInOnePartialSum(string name)
    {
        foreach (var layer in Planner.Plan(CaseModels.Of(CaseCatalogue.Find(name))).Layers)
        {
            var inputs = PartialSum.Of(layer).SelectMany(part => Enumerable.Range(0, part.Count).Select(k => part.First + (k * part.Step)));
            Assert.Equal(Enumerable.Range(0, layer.Inputs), inputs.Order());
        }
    }

    // Padding has no gradients.
    [Theory]
    [InlineData("NarrowDeep", true)]
    [InlineData("OneOverLanes", true)]
    [InlineData("OneOverWide", false)]
    public void FewParametersPutTheSamplesInTheLanes(string name, bool hasLanes) =>
        Assert.Equal(hasLanes ? BatchForm.Lanes : BatchForm.Tiles, Planner.Plan(CaseModels.Of(CaseCatalogue.Find(name))).Batch);

    // Two chunks in the halves of a vector of 512 bits, and the step by these where no sum goes across lanes.
    [Theory]
    [InlineData("OneOverSixtyFour", true)]
    [InlineData("OneOverWide", true)]
    [InlineData("Digits", false)]
    [InlineData("OneOverLong", false)]
    public void OneOutputIsWideWhereItsRowIs(string name, bool isWide)
    {
        var plan = Planner.Plan(CaseModels.Of(CaseCatalogue.Find(name)));
        Assert.Equal((isWide, isWide), (plan.IsWideForward(plan.Last), plan.HasWideTile(plan.Last)));
        Assert.Equal(plan.HasWideStep, plan.IsWideUpdate(plan.Layers[0]));
    }

    private static void AssertDealtOut(ChunkPlan chunks)
    {
        var terms = new List<int>();
        for (var c = 0; c < chunks.Count; c++)
        {
            Assert.InRange(chunks.Length(c), chunks.Turns, chunks.Turns + 1);
            terms.AddRange(Enumerable.Range(0, chunks.Length(c)).Select(k => chunks.First(c) + (k * chunks.Stride)));
            Assert.All(Enumerable.Range(0, chunks.Length(c)), k => Assert.Equal(c, chunks.Of(chunks.First(c) + (k * chunks.Stride))));
        }

        Assert.Equal(Enumerable.Range(0, chunks.Terms), terms.Order());
    }
}
