using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Wrong backward passes: those of a program with one step left out, or adding where it overwrites, or the other way round.</summary>
internal static class BackwardMutants
{
    public static IEnumerable<(string Name, IReadOnlyList<Op> Steps)> Of(IReadOnlyList<Op> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var (before, step, after) = (steps.Take(i), steps[i], steps.Skip(i + 1));
            foreach (var (name, changed) in Of(step))
            {
                yield return (name, [.. before, .. changed, .. after]);
            }
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<Op> Steps)> Of(Op step)
    {
        if (step is Loop loop)
        {
            foreach (var (name, body) in Of(loop.Body))
            {
                yield return (name + " of a loop", [loop with { Body = body }]);
            }

            yield return ("Loop forward", [loop with { IsReverse = false }]);
            yield break;
        }

        yield return (step.GetType().Name + " left out", []);
        if (Flipped(step) is { } flipped)
        {
            yield return (step.GetType().Name + " adds or not", [flipped]);
        }
    }

    private static Op? Flipped(Op step) => step switch
    {
        // One that overwrites an earlier position's delta, or only one of all positions, is no step that the derivation could make.
        Map map when map.Output.IsPrevious => null,
        ProductInput { Of.Window.IsPointwise: false, Adds: true } => null,
        Copy { Placing.Kind: PlacingKind.Position } => null,
        Map map => map with { Adds = !map.Adds },
        Reduce reduce => reduce with { Adds = !reduce.Adds },
        ProductInput back => back with { Adds = !back.Adds },
        PoolInput back => back with { Adds = !back.Adds },
        Copy copy => copy with { Adds = !copy.Adds },
        Mask mask => mask with { Adds = !mask.Adds },
        _ => null,
    };
}
