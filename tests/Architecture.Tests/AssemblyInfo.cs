global using Xunit;
global using Code = ArchUnitNET.Domain.Architecture;
