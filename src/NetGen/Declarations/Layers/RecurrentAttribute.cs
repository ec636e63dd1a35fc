using System.ComponentModel;

namespace NetGen;

/// <summary>What recurrent layers have in common: a state that goes from one position of a sequence to the next, and is 0 before the first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecurrentAttribute : LayerAttribute
{
    private protected RecurrentAttribute(int units) => Units = units;

    /// <summary>Values of the state.</summary>
    public int Units { get; }

    /// <summary>Whether the layer gives its state at each position, which is a sequence again, and not the last one alone; <see langword="false"/> unless set.</summary>
    public bool Sequence { get; set; }

    /// <summary>Whether there are biases: two for each gate, as in PyTorch, one beside the input's weights and one beside the state's; <see langword="true"/> unless set.</summary>
    public bool UseBias { get; set; } = true;
}
