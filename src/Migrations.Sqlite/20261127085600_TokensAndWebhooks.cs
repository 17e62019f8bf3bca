using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TokensAndWebhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_access_tokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Expires = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    LastUsedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    RevokedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_access_tokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_help",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Helper = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BegunAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_help", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_webhooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisteredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    StoppedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Failed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_webhooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_cursors",
                columns: table => new
                {
                    Webhook = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    FailedInARow = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_cursors", x => x.Webhook);
                    table.ForeignKey(
                        name: "FK_webhooks_cursors_webhooks_webhooks_Webhook",
                        column: x => x.Webhook,
                        principalTable: "webhooks_webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_deliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Webhook = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    QueuedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttempt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    DeliveredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_webhooks_deliveries_webhooks_webhooks_Webhook",
                        column: x => x.Webhook,
                        principalTable: "webhooks_webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_attempts",
                columns: table => new
                {
                    Delivery = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Milliseconds = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_attempts", x => new { x.Delivery, x.Number });
                    table.ForeignKey(
                        name: "FK_webhooks_attempts_webhooks_deliveries_Delivery",
                        column: x => x.Delivery,
                        principalTable: "webhooks_deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_access_tokens_SecretHash",
                table: "accounts_access_tokens",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_access_tokens_User",
                table: "accounts_access_tokens",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_help_User",
                table: "accounts_help",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_deliveries_State_NextAttempt",
                table: "webhooks_deliveries",
                columns: new[] { "State", "NextAttempt" });

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_deliveries_Webhook_QueuedAt",
                table: "webhooks_deliveries",
                columns: new[] { "Webhook", "QueuedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_access_tokens");

            migrationBuilder.DropTable(
                name: "accounts_help");

            migrationBuilder.DropTable(
                name: "webhooks_attempts");

            migrationBuilder.DropTable(
                name: "webhooks_cursors");

            migrationBuilder.DropTable(
                name: "webhooks_deliveries");

            migrationBuilder.DropTable(
                name: "webhooks_webhooks");
        }
    }
}
