using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>
/// Chooses each layer's weight order by counting vector operations of one training step (forward, delta below, update); the order
/// with fewer wins. A multiply-add, a load and a store cost about the same, so counting them ranks the two orders rightly unless they are nearly equal.
/// </summary>
internal static class RowPlanner
{
    public static RowPlan Plan(NetworkModel model, int inputs, int units, bool passesDeltaDown)
    {
        var lanes = LogicalLanes(model);
        var plan = Plan(lanes, inputs, units, passesDeltaDown);

        // Plain code has the order of the sums, but W[out][in] without padding: it has no vectors to fill.
        return model.Profile == Profile.Plain ? plan with { Count = units, Length = inputs, Used = inputs, IsUnrolled = false } : plan;
    }

    private static RowPlan Plan(int lanes, int inputs, int units, bool passesDeltaDown)
    {
        if (units <= VectorLimits.OutputMajorUnits
            && (passesDeltaDown || inputs <= VectorLimits.CopiedInputs)
            && OutputMajorCost(lanes, inputs, units, passesDeltaDown) < InputMajorCost(lanes, inputs, units, passesDeltaDown))
        {
            var length = Pad(inputs, lanes);
            var isUnrolled = units * length / lanes <= VectorLimits.Unrolled;
            return new RowPlan(WeightOrder.OutputMajor, lanes, units, length, inputs, ChunkPlan.Of(WeightOrder.OutputMajor, length / lanes, units), isUnrolled);
        }

        var row = Pad(units, lanes);
        var rows = passesDeltaDown ? Pad(inputs, lanes) : inputs;
        var isShort = inputs * row / lanes <= VectorLimits.Unrolled;
        return new RowPlan(WeightOrder.InputMajor, lanes, rows, row, units, ChunkPlan.Of(WeightOrder.InputMajor, inputs, WideSums(row / lanes)), isShort) { ScalesInputs = passesDeltaDown || isShort };
    }

    // Sums in flight where vectors have 512 bits, which whole pairs of logical ones may have.
    private static int WideSums(int vectors) => vectors % VectorLimits.GroupVectors == 0 ? vectors / VectorLimits.GroupVectors : vectors;

    /// <summary>Values that the network's memory is padded to: those of the logical vector, 1 in the plain profile.</summary>
    public static int Lanes(NetworkModel model) => model.Profile == Profile.Plain ? 1 : LogicalLanes(model);

    /// <summary>Values of the logical vector, by which sums are ordered in both profiles.</summary>
    public static int LogicalLanes(NetworkModel model) =>
        VectorLimits.VectorBytes / (model.Precision == Precision.Single ? sizeof(float) : sizeof(double));

    public static int Pad(int count, int lanes) => (count + lanes - 1) / lanes * lanes;

    private static double OutputMajorCost(int lanes, int inputs, int units, bool passesDeltaDown) =>
        (units * (Pad(inputs, lanes) / lanes) * (passesDeltaDown ? 3.0 : 2.0)) + (units * VectorLimits.LaneSumCost);

    private static double InputMajorCost(int lanes, int inputs, int units, bool passesDeltaDown) =>
        (inputs * (Pad(units, lanes) / lanes) * (passesDeltaDown ? 3.0 : 2.0)) + (passesDeltaDown ? inputs * VectorLimits.LaneSumCost : 0);
}
