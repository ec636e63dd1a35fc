using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Writes the steps of an <see cref="OutputProgram"/>; a derived class knows where values lie and how many are computed at once.</summary>
internal abstract class OutputSteps
{
    /// <summary>What the sum <c>mean</c> is, for a comment.</summary>
    protected const string MeanOf = "of the loss's derivatives by the outputs, weighted by the outputs";

    public void Write(IEnumerable<OutputStep> steps)
    {
        foreach (var step in steps)
        {
            Write(step);
        }
    }

    /// <summary>Whether the steps add up a loss: a loss of somebody else has no value here.</summary>
    protected static bool HasValue(Expr value) => value != (Expr)0;

    /// <summary>The value with a target for it, if there is one, before others.</summary>
    protected static (string, Expr)[] WithValue(string target, Expr value, params (string, Expr)[] others) =>
        HasValue(value) ? others.Prepend((target, value)).ToArray() : others;

    protected abstract void WriteLargest();

    protected abstract void WriteNumerators(SumNumerators step);

    protected abstract void WriteTotals(FindTotals step);

    protected abstract void WriteOutputs(MapLogits step);

    protected abstract void WriteOutputs(MapNumerators step);

    protected abstract void WriteLosses(AddLosses step);

    protected abstract void WriteLosses(AddLossesAndMean step);

    protected abstract void WriteDeltas(MapDeltas step);

    private void Write(OutputStep step)
    {
        switch (step)
        {
            case FindLargest:
                WriteLargest();
                break;
            case SumNumerators numerators:
                WriteNumerators(numerators);
                break;
            case FindTotals totals:
                WriteTotals(totals);
                break;
            case MapLogits map:
                WriteOutputs(map);
                break;
            case MapNumerators map:
                WriteOutputs(map);
                break;
            case AddLosses losses:
                WriteLosses(losses);
                break;
            case AddLossesAndMean losses:
                WriteLosses(losses);
                break;
            case MapDeltas deltas:
                WriteDeltas(deltas);
                break;
            default:
                throw new InvalidOperationException($"{step.GetType().Name} has no code.");
        }
    }
}
