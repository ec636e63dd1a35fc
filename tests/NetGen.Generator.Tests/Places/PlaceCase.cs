using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Places;

/// <summary>A legal place of a network.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Source">The file; <c>[NET]</c> stands for the attributes of a network.</param>
/// <param name="Types">The metadata names of the classes that are networks.</param>
internal sealed record PlaceCase(string Name, string Source, params string[] Types)
{
    /// <summary>The attributes that stand for <c>[NET]</c>: with hidden units that fill no vector, and labels.</summary>
    public const string Attributes =
        "[global::NetGen.Network(3, global::NetGen.Loss.CrossEntropy)] [global::NetGen.Dense(9, global::NetGen.Activation.Tanh)] [global::NetGen.Dense(3, global::NetGen.Activation.Softmax)]";

    /// <summary>More files of the same project.</summary>
    public IReadOnlyList<string> OtherSources { get; init; } = [];

    /// <summary>The C# version that the source needs; what is newer than the compiler of the run is no place in it.</summary>
    public int Needs { get; init; } = 10;

    /// <summary>Whether it has so many networks that plain code, which is the shorter, must do: the place is read before there is a profile.</summary>
    public bool IsSlow { get; init; }

    public IReadOnlyList<string> Sources => [.. OtherSources.Prepend(Source).Select(source => source.Replace("[NET]", Attributes, StringComparison.Ordinal))];

    /// <summary>With every warning there is.</summary>
    public static HostOptions Options(bool isPlain) => new(IsPlain: isPlain, WarningLevel: 9999) { Emits = true };

    public override string ToString() => Name;
}
