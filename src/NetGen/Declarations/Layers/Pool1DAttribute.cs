using System.ComponentModel;

namespace NetGen;

/// <summary>What pools along a sequence have in common: each channel is taken by itself, and of each window one number remains.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Pool1DAttribute : LayerAttribute
{
    private protected Pool1DAttribute(int size)
    {
        Size = size;
        Stride = size;
    }

    /// <summary>Positions of a window.</summary>
    public int Size { get; }

    /// <summary>Positions from one window to the next; at least 1; the size of a window unless set.</summary>
    public int Stride { get; set; }

    /// <summary>Positions on each side of the input that windows may reach beyond it, as if nothing were there; not negative and less than the size of a window; 0 unless set.</summary>
    public int Pad { get; set; }
}
