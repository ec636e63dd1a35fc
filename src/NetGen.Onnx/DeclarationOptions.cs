namespace NetGen.Onnx;

/// <summary>How the declaration of a network is written.</summary>
public sealed class DeclarationOptions
{
    /// <summary>The namespace; none unless set.</summary>
    public string? Namespace { get; set; }

    /// <summary>The file that <c>[Pretrained]</c> names, as it stands among the project's additional files; no such attribute unless set.</summary>
    public string? WeightsFile { get; set; }

    /// <summary>Whether the class is static, with the weights compiled in, which needs <see cref="WeightsFile"/>; <see langword="false"/> unless set.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>A sentence at the head of the file, such as where it comes from; none unless set.</summary>
    public string? Comment { get; set; }
}
