using System.ComponentModel;

namespace NetGen;

/// <summary>What pools over an image have in common: each channel is taken by itself, and of each window one number remains.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Pool2DAttribute : LayerAttribute
{
    private protected Pool2DAttribute(int height, int width)
    {
        Height = height;
        Width = width;
        StrideHeight = height;
        StrideWidth = width;
    }

    /// <summary>Rows of a window.</summary>
    public int Height { get; }

    /// <summary>Columns of a window.</summary>
    public int Width { get; }

    /// <summary>Rows and columns from one window to the next; at least 1; the height and the width of a window unless set.</summary>
    public int Stride { get; set; }

    /// <summary>Rows from one window to the next, instead of a <see cref="Stride"/> for both directions; at least 1; the height of a window unless set.</summary>
    public int StrideHeight { get; set; }

    /// <summary>Columns from one window to the next, instead of a <see cref="Stride"/> for both directions; at least 1; the width of a window unless set.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Rows and columns on each side of the input that windows may reach beyond it, as if nothing were there; not negative and less than a window's; 0 unless set.</summary>
    public int Pad { get; set; }

    /// <summary>Rows above and below that windows may reach beyond the input, instead of a <see cref="Pad"/> for both directions; not negative and less than the height of a window; 0 unless set.</summary>
    public int PadHeight { get; set; }

    /// <summary>Columns on each side that windows may reach beyond the input, instead of a <see cref="Pad"/> for both directions; not negative and less than the width of a window; 0 unless set.</summary>
    public int PadWidth { get; set; }
}
