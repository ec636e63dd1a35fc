using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit;

/// <summary>The files of a network and their lines together, by which the generator and the analyzer compare it with the limit.</summary>
internal sealed record EmittedText(EquatableArray<EmittedFile> Files, int Lines)
{
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static EmittedText Of(NetworkModel model, CancellationToken cancellation = default)
    {
        var files = new EquatableArray<EmittedFile>(NetworkEmitter.Emit(model.IsDenseChain ? Planner.Plan(model) : ProgramPlan.Of(model), cancellation));
        return new EmittedText(files, files.Sum(file => file.Text.Count(letter => letter == '\n')));
    }
}
