namespace NetGen.Generator.Models;

/// <summary>The files of a network.</summary>
internal enum FilePart
{
    /// <summary>The key and the members: the file that an editor opens for the class.</summary>
    Members,

    /// <summary>The arithmetic.</summary>
    Kernels,

    /// <summary>The text that <c>ExportSource</c> writes. A frozen network has none.</summary>
    Export,
}
