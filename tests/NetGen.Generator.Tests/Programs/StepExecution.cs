using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Does one step of a program, at all positions or, in a loop, at one.</summary>
internal static class StepExecution
{
    public static void Execute(Op step, ProgramMemory memory, int? position)
    {
        switch (step)
        {
            case Product product:
                ProductSteps.Forward(product, memory, position);
                break;
            case ProductInput back:
                ProductSteps.ToInput(back, memory, position);
                break;
            case ProductWeights back:
                ProductSteps.ToWeights(back, memory, position);
                break;
            case Map map:
                FormulaSteps.Map(map, memory, position);
                break;
            case Reduce reduce:
                FormulaSteps.Reduce(reduce, memory, position);
                break;
            case ParameterSum sum:
                FormulaSteps.Sum(sum, memory, position);
                break;
            case Mask mask:
                FormulaSteps.Mask(mask, memory, position);
                break;
            case Loop loop:
                for (var i = 0; i < loop.Count; i++)
                {
                    foreach (var inner in loop.Body)
                    {
                        Execute(inner, memory, loop.IsReverse ? loop.Count - 1 - i : i);
                    }
                }

                break;

            // The others move numbers between positions: of one position alone they have no meaning.
            case { } when position is not null:
                throw new InvalidOperationException($"{step.GetType().Name} in a loop.");
            case Pool pool:
                PoolSteps.Forward(pool, memory);
                break;
            case PoolInput back:
                PoolSteps.Backward(back, memory);
                break;
            case Copy copy:
                PlaceSteps.Copy(copy, memory);
                break;
            case Lookup lookup:
                PlaceSteps.Lookup(lookup, memory);
                break;
            case LookupTable back:
                PlaceSteps.ToTable(back, memory);
                break;
            case Clear clear:
                foreach (var row in memory.All(clear.Output))
                {
                    Array.Clear(row);
                }

                break;
            default:
                throw new InvalidOperationException($"{step} is no known step.");
        }
    }

    /// <summary>The positions at which a step is done.</summary>
    public static IEnumerable<int> Positions(int count, int? position) => position is { } one ? [one] : Enumerable.Range(0, count);
}
