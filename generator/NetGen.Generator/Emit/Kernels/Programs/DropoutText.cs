using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The masks of dropout as the library needs them to fill: where they lie in the memory of a pass.</summary>
internal static class DropoutText
{
    public static void Write(EmitContext context, ProgramPlan plan)
    {
        const string Library = "global::NetGen.Numerics.";
        var (writer, first) = (context.Writer, 0);
        writer.Line($"Masks = new {Library}DropoutMasks<{context.Number}>(");
        writer.Line($"    group: {(plan.UsesVectors ? plan.Group : 0)}, groupLength: {(plan.UsesVectors ? plan.LaneScratch : 0)}, start: {(plan.UsesVectors ? 0 : plan.MaskStart)}, // the rate, positions and channels; places");
        for (var k = 0; k < plan.Program.Dropouts.Count; k++)
        {
            var mask = plan.Program.Dropouts[k];
            var (shape, sample, lanes) = (mask.Factors.Shape, plan.Sample.Of(mask.Factors), plan.Exact.Of(mask.Factors));
            var end = k == plan.Program.Dropouts.Count - 1 ? ");" : ",";
            writer.Line($"    new {Library}DropoutMask({NumberText.Double(mask.Rate)}, {shape.Positions}, {shape.Channels}, first: {first}, lanes: {lanes.Offset}, sample: {sample.Offset}, stride: {sample.PositionStride}){end}");
            first += shape.Size;
        }
    }

    /// <summary>Writes how plain code gets the factors of sample n.</summary>
    public static IEnumerable<string> CopySample(ProgramPlan plan, string number)
    {
        var first = 0;
        foreach (var mask in plan.Program.Dropouts)
        {
            var size = mask.Factors.Shape.Size;
            yield return $"memory.Slice({plan.MaskStart + first} + ({plan.MaskLength} * {number}), {size}).CopyTo(s.Slice({plan.Exact.Of(mask.Factors).Offset}, {size}));";
            first += size;
        }
    }
}
