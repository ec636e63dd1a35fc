using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>A layer as it was written.</summary>
/// <param name="Kind">Which one it is.</param>
/// <param name="Attribute">Its attribute.</param>
internal readonly record struct LayerDeclaration(LayerKind Kind, AttributeData Attribute);
