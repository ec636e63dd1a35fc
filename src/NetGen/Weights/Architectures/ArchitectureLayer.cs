namespace NetGen.Weights;

/// <summary>A layer: a dense one is its units, another its kind with options; behind it stand its activation and whether it has no bias.</summary>
internal sealed class ArchitectureLayer
{
    /// <summary>The kind whose name is not written.</summary>
    public const string Dense = "Dense";

    public ArchitectureLayer(ArchitectureTerm term, ArchitectureTerm? activation, bool hasBias)
    {
        Term = term;
        Activation = activation;
        HasBias = hasBias;
    }

    /// <summary>The kind and its options; a dense layer's are its units alone.</summary>
    public ArchitectureTerm Term { get; }

    /// <summary>The activation; <see langword="null"/> where the kind has none.</summary>
    public ArchitectureTerm? Activation { get; }

    /// <summary>False where the text says that there is none; recurrent layers say so among their options.</summary>
    public bool HasBias { get; }

    /// <summary>All that it is, each with a name to tell a difference by.</summary>
    public IEnumerable<ArchitectureOption> Aspects()
    {
        for (var i = 0; i < Term.Options.Count; i++)
        {
            yield return ArchitectureNames.Aspect(Term.Name, i, Term.Options[i]);
        }

        if (Activation is not null)
        {
            yield return new ArchitectureOption("activation", Activation.Name);
            foreach (var option in Activation.Options)
            {
                yield return Activation.Name == ArchitectureNames.Function ? new ArchitectureOption("formula", option.Value) : option;
            }
        }

        if (!HasBias)
        {
            yield return new ArchitectureOption("bias", "none");
        }
    }

    public override string ToString() =>
        (Term.Name == Dense ? Term.Options[0].Value : Term.ToString()) + (Activation is null ? string.Empty : ":" + Activation) + (HasBias ? string.Empty : ":NoBias");
}
