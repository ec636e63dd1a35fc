using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit;

/// <summary>The text of a network's file and its lines, by which the generator and the analyzer compare it with the limit.</summary>
internal sealed record EmittedText(string Text, int Lines)
{
    public static EmittedText Of(NetworkModel model)
    {
        var text = NetworkEmitter.Emit(Planner.Plan(model));
        return new EmittedText(text, text.Count(letter => letter == '\n'));
    }
}
