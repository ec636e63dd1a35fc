using NetGen.Tool.Errors;

namespace NetGen.Tool.WeightFiles;

/// <summary>The library refused a file of weights.</summary>
/// <param name="file">The file, fit for a message.</param>
/// <param name="refused">What the library says.</param>
internal sealed class RefusedFileException(string file, WeightFormatException refused)
    : InputException(FormattableString.Invariant($"{file}: at byte {refused.Offset}: {OneLine.Escape(refused.Message)}"))
{
    /// <summary>What is wrong.</summary>
    public WeightFormatCode Code => refused.Code;
}
