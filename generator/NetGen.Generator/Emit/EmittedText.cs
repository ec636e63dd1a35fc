using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit;

/// <summary>The text of a network's file and its lines, by which the generator and the analyzer compare it with the limit.</summary>
internal sealed record EmittedText(string Text, int Lines)
{
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static EmittedText Of(NetworkModel model, CancellationToken cancellation = default)
    {
        var text = NetworkEmitter.Emit(Planner.Plan(model), cancellation);
        return new EmittedText(text, text.Count(letter => letter == '\n'));
    }
}
